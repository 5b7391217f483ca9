package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who has acknowledged what, person by policy; and one reminder for everybody on the list who has something missing. */
@Path("/policies/coverage")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR, Role.Names.MANAGER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class CoveragePages {
    private static final List<String> STATES = List.of("missing", "overdue");

    private final CoverageMatrix matrix;
    private final Reminders reminders;
    private final CurrentPerson person;

    CoveragePages(CoverageMatrix matrix, Reminders reminders, CurrentPerson person) {
        this.matrix = matrix;
        this.reminders = reminders;
        this.person = person;
    }

    /** {@code missing}: how many of the whole list have something missing; {@code reminded}: of the last click, or null. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyCoverage(
            List<CoverageMatrix.Column> columns,
            List<Line> people,
            List<PolicyPages.Choice> departments,
            List<PolicyPages.Choice> states,
            String q,
            String department,
            String state,
            int missing,
            @Nullable Integer reminded,
            boolean mayRemind,
            boolean seesPerson,
            Page page)
            implements TemplateInstance {}

    public record Line(UUID id, String name, String department, List<Cell> cells) {}

    public record Cell(UUID policy, String title, PolicyWords.Badge state) {}

    @GET
    public PolicyCoverage show(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String department,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String reminded,
            @RestQuery @Nullable String page) {
        var filter = filter(q, department, state);
        var found = matrix.of(filter);
        int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        var here = Page.of(
                number,
                found.rows().size(),
                "/policies/coverage",
                Map.of("q", filter.q(), "department", filter.department(), "state", filter.state()));
        return new PolicyCoverage(
                found.columns(),
                found.rows().stream()
                        .skip(here.offset())
                        .limit(here.size())
                        .map(row -> line(row, found.columns()))
                        .toList(),
                found.departments().stream()
                        .map(d -> new PolicyPages.Choice(d, d, d.equals(filter.department())))
                        .toList(),
                states(filter.state()),
                filter.q(),
                filter.department(),
                filter.state(),
                (int) found.rows().stream()
                        .filter(CoverageMatrix.Row::isMissing)
                        .count(),
                reminded != null && reminded.matches("\\d{1,7}") ? Integer.valueOf(reminded) : null,
                person.is(Role.COMPLIANCE_OFFICER),
                person.is(Role.COMPLIANCE_OFFICER) || person.is(Role.AUDITOR),
                here);
    }

    /** Everybody whom the same filter shows; who was reminded today, is away, or was six times, is left in peace. */
    @POST
    @Path("reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.COMPLIANCE_OFFICER)
    public RestResponse<TemplateInstance> remind(
            @RestForm @Nullable String q, @RestForm @Nullable String department, @RestForm @Nullable String state) {
        var filter = filter(q, department, state);
        var people = matrix.of(filter).rows().stream()
                .filter(CoverageMatrix.Row::isMissing)
                .map(CoverageMatrix.Row::person)
                .toList();
        int reminded = reminders.now(people);
        var query = Map.of(
                        "q", filter.q(),
                        "department", filter.department(),
                        "state", filter.state(),
                        "reminded", String.valueOf(reminded))
                .entrySet()
                .stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        return Pages.seeOther("/policies/coverage?" + query);
    }

    private static Line line(CoverageMatrix.Row row, List<CoverageMatrix.Column> columns) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(new Cell(
                    columns.get(i).policy(),
                    columns.get(i).title(),
                    PolicyWords.badge(row.cells().get(i))));
        }
        return new Line(row.person(), row.name(), row.department(), cells);
    }

    private static CoverageMatrix.Filter filter(
            @Nullable String q, @Nullable String department, @Nullable String state) {
        return new CoverageMatrix.Filter(
                q == null ? "" : q.strip(),
                department == null ? "" : department,
                state != null && STATES.contains(state) ? state : "");
    }

    private static List<PolicyPages.Choice> states(String chosen) {
        var words = PolicyWords.words();
        return List.of(
                new PolicyPages.Choice("", words.everybody(), chosen.isEmpty()),
                new PolicyPages.Choice("missing", words.somethingMissing(), chosen.equals("missing")),
                new PolicyPages.Choice("overdue", words.overdue(), chosen.equals("overdue")));
    }
}
