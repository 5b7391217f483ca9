package io.parley.register;

import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Up to four tools side by side. Programs name them exactly: what cannot be compared is refused, not left out. */
@Path("/api/v1/comparison")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ComparisonApi {
    private final Tools tools;
    private final Register register;

    ComparisonApi(Tools tools, Register register) {
        this.tools = tools;
        this.register = register;
    }

    record Compared(List<ToolJson.Item> tools, List<Question> questions) {}

    record Question(String attribute, String question, boolean differs, List<ToolJson.Fact> answers) {}

    @GET
    public Compared show(@RestQuery @Nullable List<String> tool) {
        var asked = Chosen.cleaned(tool);
        var chosen = Chosen.of(asked, tools.names(asked).keySet());
        if (chosen.slugs().isEmpty() || chosen.problems()) {
            throw new Problems.InvalidField("tool", "One to " + Chosen.MAX + " different tools of the catalog");
        }
        var words = Words.current();
        var registered = register.slugs();
        var sheets = tools.sheets(chosen.slugs());
        var compared = Comparison.of(sheets, registered, false, words);
        var items = sheets.stream()
                .map(s -> new ToolJson.Item(
                        s.slug(),
                        s.name(),
                        s.vendor(),
                        s.category(),
                        registered.contains(s.slug()),
                        s.known(),
                        s.retiredOn() != null))
                .toList();
        var questions = compared.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> new Question(
                        row.key(),
                        row.question(),
                        row.differs(),
                        row.answers().stream()
                                .map(a -> ToolJson.Fact.of(a, words))
                                .toList()))
                .toList();
        return new Compared(items, questions);
    }
}
