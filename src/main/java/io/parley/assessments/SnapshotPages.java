package io.parley.assessments;

import io.parley.catalog.AnswerRow;
import io.parley.catalog.Attributes;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** An assessment as it was when something was proposed, and what the facts say today. */
@Path("/assessments/snapshots/{id}")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class SnapshotPages {
    private final Tools tools;
    private final Snapshots snapshots;
    private final Attributes attributes;

    SnapshotPages(Tools tools, Snapshots snapshots, Attributes attributes) {
        this.tools = tools;
        this.snapshots = snapshots;
        this.attributes = attributes;
    }

    @CheckedTemplate(basePath = "assessments", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SnapshotDetail(Snapshots.Taken taken, SnapshotView then, List<Changed> changes)
            implements TemplateInstance {}

    /** {@code before} is empty where nothing was known. */
    record Changed(String question, String before, AnswerRow now) {}

    @GET
    public SnapshotDetail show(String id) {
        var snapshot = snapshots.get(Ids.get(id));
        var words = Words.current();
        var changes = tools.sheets(List.of(snapshot.toolSlug)).stream()
                .flatMap(now -> Snapshots.changed(snapshot.content, now).stream())
                .map(c -> new Changed(
                        words.question(c.now().attribute()),
                        c.before().isEmpty() ? "" : words.value(c.now().attribute(), c.before()),
                        AnswerRow.of(c.now(), words)))
                .toList();
        return new SnapshotDetail(
                Snapshots.Taken.of(snapshot), SnapshotView.of(snapshot, snapshot.grade, attributes), changes);
    }
}
