package io.parley.catalog;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What operators changed or want to change in the catalog, and the facts of a tool to choose from. */
@Path("/catalog/changes")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
class CurationPages {
    private static final int REVIEWED = 50;

    private final FactChanges changes;
    private final Tools tools;
    private final Attributes attributes;
    private final CurrentPerson person;

    CurationPages(FactChanges changes, Tools tools, Attributes attributes, CurrentPerson person) {
        this.changes = changes;
        this.tools = tools;
        this.attributes = attributes;
        this.person = person;
    }

    /** {@code facts} is empty until a tool is chosen. */
    @CheckedTemplate(basePath = "catalog", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangeList(
            List<FactChangeRow> open,
            List<FactChangeRow> reviewed,
            List<Choice> tools,
            String chosen,
            String chosenName,
            List<AnswerRow> facts)
            implements TemplateInstance {}

    record Choice(String slug, String name, boolean chosen) {}

    @GET
    public ChangeList list(@RestQuery @Nullable String tool) {
        var words = Words.current();
        var open = changes.listOpen();
        var reviewed = changes.listReviewed(REVIEWED);
        var names = tools.names(Stream.concat(open.stream(), reviewed.stream())
                .map(c -> c.toolSlug)
                .collect(Collectors.toSet()));
        var questions = attributes.list();
        var me = Curators.of(person);
        var sheet = tool == null ? List.<ToolSheet>of() : tools.sheets(List.of(tool));
        return new ChangeList(
                open.stream()
                        .map(c -> FactChangeRow.of(c, names, questions, me, words))
                        .toList(),
                reviewed.stream()
                        .map(c -> FactChangeRow.of(c, names, questions, me, words))
                        .toList(),
                tools.match(new ToolFilter("", null, Set.of(), false)).stream()
                        .map(card ->
                                new Choice(card.slug(), card.name(), card.slug().equals(tool)))
                        .toList(),
                sheet.isEmpty() ? "" : sheet.get(0).slug(),
                sheet.isEmpty() ? "" : sheet.get(0).name(),
                sheet.stream()
                        .flatMap(s -> s.answers().stream())
                        .map(a -> AnswerRow.of(a, words))
                        .toList());
    }

    static CurationMessages words() {
        return Languages.messages(CurationMessages.class);
    }
}
