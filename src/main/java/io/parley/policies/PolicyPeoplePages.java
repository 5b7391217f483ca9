package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.parley.tenancy.TenantWork;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who has answered a policy and who has not, person by person; the lines add up to everybody on record. */
@Path("/policies/{id}/people")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR, Role.Names.MANAGER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class PolicyPeoplePages {
    private final Coverage coverage;
    private final TenantWork work;
    private final CurrentPerson person;
    private final Clock clock;

    PolicyPeoplePages(Coverage coverage, TenantWork work, CurrentPerson person, Clock clock) {
        this.coverage = coverage;
        this.work = work;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyPeople(
            boolean frozen,
            UUID id,
            String title,
            String label,
            LocalDate day,
            CoverageChart chart,
            String state,
            String q,
            List<Option> states,
            List<Line> people,
            boolean seesPerson,
            Page page)
            implements TemplateInstance {}

    public record Option(String value, String text, boolean chosen) {}

    public record Line(
            UUID id,
            String name,
            String department,
            PolicyWords.Badge state,
            @Nullable Instant at,
            @Nullable LocalDate due,
            int reminders,
            @Nullable String reason) {
        static Line of(PopulationRow row) {
            return new Line(
                    row.personId(),
                    row.name(),
                    row.unit() == null ? "" : row.unit(),
                    PolicyWords.badge(row),
                    row.outcomeAt(),
                    row.outcome() == null && row.inScope() ? row.dueOn() : null,
                    row.reminderCount(),
                    row.declineReason());
        }
    }

    private static final List<String> STATES = List.of("acknowledged", "declined", "waiting", "overdue", "excluded");

    @GET
    public PolicyPeople show(
            String id,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String page) {
        var policy = Ids.get(id);
        var today = LocalDate.now(clock);
        var everybody = coverage.population(policy, today);
        var summary = coverage.summary(policy, today, everybody);
        var chosen = state != null && STATES.contains(state) ? state : "";
        var asked = q == null ? "" : q.strip();
        var found = everybody.stream().filter(in(chosen)).filter(named(asked)).toList();
        var here = Page.of(
                number(page), found.size(), "/policies/" + policy + "/people", Map.of("state", chosen, "q", asked));
        return new PolicyPeople(
                work.isWaiting(TenantWork.FROZEN_LOG),
                policy,
                summary.title(),
                summary.versionLabel(),
                today,
                CoverageChart.of(summary),
                chosen,
                asked,
                options(chosen),
                found.stream()
                        .skip(here.offset())
                        .limit(here.size())
                        .map(Line::of)
                        .toList(),
                person.is(Role.COMPLIANCE_OFFICER) || person.is(Role.AUDITOR),
                here);
    }

    private static List<Option> options(String chosen) {
        var words = PolicyWords.words();
        var texts =
                List.of(words.acknowledged(), words.declined(), words.waiting(), words.overdue(), words.doesNotCount());
        var options = new java.util.ArrayList<Option>();
        options.add(new Option("", words.everybody(), chosen.isEmpty()));
        for (int i = 0; i < STATES.size(); i++) {
            options.add(new Option(STATES.get(i), texts.get(i), chosen.equals(STATES.get(i))));
        }
        return options;
    }

    private static Predicate<PopulationRow> in(String state) {
        return switch (state) {
            case "acknowledged" -> r -> r.inScope() && r.outcome() == Choice.ACKNOWLEDGED;
            case "declined" -> r -> r.inScope() && r.outcome() == Choice.DECLINED;
            case "waiting" -> r -> r.inScope() && r.outcome() == null && !r.overdue();
            case "overdue" -> PopulationRow::overdue;
            case "excluded" -> r -> !r.inScope();
            default -> r -> true;
        };
    }

    private static Predicate<PopulationRow> named(String q) {
        var wanted = q.toLowerCase(Locale.ROOT);
        return r -> (r.name() + " " + r.mail() + " " + (r.unit() == null ? "" : r.unit()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static int number(@Nullable String page) {
        try {
            return page == null ? 1 : Integer.parseInt(page);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
