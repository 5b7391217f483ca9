package io.parley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.Role;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns anything about another company by any route: what is another's answers exactly like what is nobody's, shows
 * none of its words, and changes none of its rows. The routes are those of the running application.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IsolationTest {
    /** Rows that no route shows by themselves, and why. */
    private static final Map<String, String> UNREAD = Map.ofEntries(
            Map.entry("membership", "shown only as part of a person and a group, which have their own ids"),
            Map.entry("person_role", "shown only beside a person of the company"),
            Map.entry(
                    "outbox_mail",
                    "shown to its recipient alone, who is somebody else in the other company (DemoMailPagesTest)"),
            Map.entry("demo_chapter", "no route reads how far the demo's story was told"),
            Map.entry("decision_rule", "read through its decision, which has its own id"),
            Map.entry("assessment_weighting", "weights are words that mean the same in every company"),
            Map.entry("decision_step", "read through its decision, which has its own id"),
            Map.entry("survey_cell", "read through its survey, which has its own id"),
            Map.entry("survey_answer", "no route reads answers"),
            Map.entry("survey_answer_staged", "no route reads answers"),
            Map.entry("survey_nudge", "no route reads who is reminded"),
            Map.entry("survey_signature", "read through its survey, which has its own id"),
            Map.entry("survey_signing_step", "read through its survey, which has its own id"),
            Map.entry("survey_signing", "a company's choice, shown beside its surveys"),
            Map.entry("survey_version", "listed with its survey, which has its own id"),
            Map.entry("survey_release", "read through its survey, which has its own id"),
            Map.entry(
                    "list_address",
                    "only open ones are read, one of each kind; ListPagesTest asks with another company's"),
            Map.entry("switch_step", "read through its plan, which has its own id"),
            Map.entry(
                    "policy_file",
                    "until its version is published for authors alone (PdfPagesTest asks with another company's)"),
            Map.entry("policy_campaign", "shown through its version, which has its own id (PolicyCampaignApiTest)"),
            Map.entry("policy_translation", "shown through its version, which has its own id (PolicyLanguagesTest)"),
            Map.entry("policy_assignment", "everybody sees their own, officers through the population"),
            Map.entry("request_step", "read through its request, which has its own id"),
            Map.entry("request_support", "only counted, through its request"),
            Map.entry("exception_step", "read through its exception, which has its own id"),
            Map.entry("condition_evidence", "read through its exception, which has its own id"),
            Map.entry("custodian", "read through its channel, which has its own id"),
            Map.entry("channel_attestation", "read through its channel, which has its own id"),
            Map.entry("access_rotation", "read through its channel, which has its own id"),
            Map.entry("policy_question", "read through its policy, which has its own id"),
            Map.entry("policy_quiz", "read through its policy, which has its own id"),
            Map.entry("ack", "read through its policy's version, which has its own id"),
            Map.entry("acklog_pending", "no route reads what waits to be logged"),
            Map.entry("unsent_request", "seen by whoever wrote it alone"),
            Map.entry("vendor_remark", "shown with the person who wrote it, who has an id of their own"));

    @Inject
    Companies companies;

    @Inject
    SessionFactory sessions;

    @TestHTTPResource
    String address;

    private Connection superuser;
    private Company acme;
    private Company globex;
    private Seed acmes;
    private Seed globexs;

    @BeforeEach
    void seed() throws SQLException {
        superuser = PostgresForTests.running().superuser("parley");
        superuser.setAutoCommit(false);
        acme = companies.fresh();
        globex = companies.fresh();
        acmes = new Seed(superuser, acme.id(), "acme-only", "slack");
        globexs = new Seed(superuser, globex.id(), "globex-only", "zoom");
    }

    @AfterEach
    void close() throws SQLException {
        globexs.restore();
        acmes.restore();
        superuser.close();
    }

    @Test
    void everyRouteHasItsPlace() {
        var routes = Routes.all();
        assertThat(routes).hasSizeGreaterThan(10);
        for (var route : routes) {
            assertThat(
                            route.open()
                                    ? WebRules.PUBLIC_METHODS.contains(route.owner())
                                    : route.anyone() || !route.roles().isEmpty())
                    .as(route + " (" + route.owner() + ") is neither on the public list nor says who may call it")
                    .isTrue();
            route.slots().stream().filter(s -> s.in() == Route.In.PATH).forEach(slot -> Slots.kind(route, slot));
        }
    }

    @Test
    void anotherCompanysIsNobodys() throws SQLException {
        var start = System.nanoTime();
        var there = new Matrix(acmes, globexs, acme.alias(), globex.alias(), callers(acme));
        var back = new Matrix(globexs, acmes, globex.alias(), acme.alias(), callers(globex));
        for (var route : Routes.all()) {
            there.run(route, true);
            back.run(route, false);
        }
        var faults = new ArrayList<>(there.faults);
        faults.addAll(back.faults);
        System.out.printf(
                "Isolation: %d probes of %d routes in %d s%n",
                there.probes + back.probes, Routes.all().size(), (System.nanoTime() - start) / 1_000_000_000);
        assertThat(there.probes + back.probes).isGreaterThan(20_000);
        assertThat(faults.stream().distinct()).isEmpty();
    }

    /** Were a row let through the wall, the matrix would see it: for every table that a route reads. */
    @Test
    void aHoleInTheWallIsSeen() throws SQLException {
        var callers = callers(acme).stream()
                .filter(c -> Set.of("tenant-admin", "auditor", "manager").contains(c.name))
                .toList();
        var routes = Routes.all().stream().filter(Route::reads).toList();
        var wrong = new ArrayList<String>();
        for (var table : globexs.ids().keySet()) {
            globexs.handTo(acme.id(), table);
            var leaks = shown(callers, likely(routes, table), table);
            globexs.restore();
            acmes.restore();
            if (UNREAD.containsKey(table) && !leaks.isEmpty()) {
                wrong.add(table + " is read after all: " + leaks.get(0));
            }
            if (!UNREAD.containsKey(table) && leaks.isEmpty()) {
                wrong.add("A row of " + table + " came through and no route showed it");
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A statement that was sent before is not worked out anew: its plan is found again. */
    @Test
    void plansAreFoundAgain() throws SQLException {
        var matrix = new Matrix(acmes, globexs, acme.alias(), globex.alias(), callers(acme));
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        var anew = new ArrayList<String>();
        for (var route : Routes.all()) {
            if (route.reads()) {
                matrix.ask(route);
                long misses = misses(statistics, matrix, route);
                if (misses > 0) { // of a branch that the first answer did not take, maybe
                    misses = misses(statistics, matrix, route);
                }
                if (misses > 0) {
                    anew.add(route + ": " + misses + " of " + statistics.getPrepareStatementCount());
                }
            }
        }
        assertThat(anew).isEmpty();
    }

    private static long misses(Statistics statistics, Matrix matrix, Route route) throws SQLException {
        statistics.clear();
        matrix.ask(route);
        return statistics.getQueryPlanCacheMissCount();
    }

    /**
     * The likeliest to show a row of the table first: those that take its id. Those whose reading is recorded last: after them one's own
     * rows are put back as they were, and what came through is gone.
     */
    private static List<Route> likely(List<Route> routes, String table) {
        return routes.stream()
                .sorted(Comparator.comparing(Slots::isRecorded)
                        .thenComparing(route -> route.slots().stream()
                                .noneMatch(slot -> slot.in() == Route.In.PATH
                                        && Slots.kind(route, slot).equals(table))))
                .toList();
    }

    /** What the first route tells that tells anything. */
    private List<String> shown(List<Caller> callers, List<Route> routes, String table) throws SQLException {
        var matrix = new Matrix(acmes, globexs, acme.alias(), globex.alias(), callers);
        for (var route : routes) {
            matrix.read(route, table);
            var leaks = leaks(matrix);
            if (!leaks.isEmpty()) {
                return leaks;
            }
        }
        return List.of();
    }

    private static List<String> leaks(Matrix matrix) {
        return matrix.faults.stream()
                .filter(f -> f.contains("shows the other company's") || f.contains("is another company's"))
                .toList();
    }

    private List<Caller> callers(Company company) {
        var callers = new ArrayList<Caller>();
        for (var role : Role.values()) {
            callers.add(new Caller(
                    role.key(),
                    new HashSet<>(List.of(role.key(), Role.Names.EMPLOYEE)),
                    base(),
                    company.token(role.key())));
        }
        companies.operator();
        callers.add(new Caller(
                "operator",
                Set.of(Role.Names.OPERATOR),
                base(),
                Tokens.of("the-operator", "operator@parley.example", Map.of())));
        callers.add(
                new Caller("stranger", Set.of(), base(), Tokens.of("a-stranger", "stranger@parley.example", Map.of())));
        callers.add(new Caller("anonymous", Set.of(), base(), null));
        return callers;
    }

    private String base() {
        return address.replaceAll("/$", "");
    }
}
