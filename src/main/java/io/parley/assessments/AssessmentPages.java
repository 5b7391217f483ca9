package io.parley.assessments;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a company may think of a tool, explained. */
@Path("/tools/{slug}/assessment")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class AssessmentPages {
    private static final int SNAPSHOTS = 10;

    private final Tools tools;
    private final Assessments assessments;
    private final Snapshots snapshots;
    private final Instance<FitForPeople> people;

    AssessmentPages(Tools tools, Assessments assessments, Snapshots snapshots, Instance<FitForPeople> people) {
        this.tools = tools;
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.people = people;
    }

    record Named(String slug, String name) {}

    /** {@code fit} is null where no survey says anything. */
    @CheckedTemplate(basePath = "assessments", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AssessmentDetail(
            Named tool, AssessmentView view, @Nullable Fit fit, List<Snapshots.Taken> snapshots)
            implements TemplateInstance {}

    @GET
    public AssessmentDetail show(String slug) {
        var sheet = tools.get(slug);
        return new AssessmentDetail(
                new Named(sheet.slug(), sheet.name()),
                AssessmentView.of(assessments.of(sheet)),
                people.stream().findFirst().flatMap(p -> p.of(slug)).orElse(null),
                snapshots.listForTool(slug, SNAPSHOTS));
    }
}
