package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands beside an answer, and what leaves with the name. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BundleRowsTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    BundleDesk desk;

    private Company company;
    private Answers.Published policy;

    @BeforeEach
    void publish() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        policy = answers.publish(company);
    }

    /** The list of people does not tell by its order whom a line without a name is about. */
    @Test
    void peopleAreInTheOrderOfTheirNamesInTheLog() throws Exception {
        answers.crowd(company, policy.version(), 30);
        var people = new String(
                        BundleDesk.unpack(desk.bundle(company, Map.of("preset", "works-council")))
                                .get("population.csv"),
                        StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[4])
                .toList();
        assertThat(people).hasSize(40).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void exceptionOfThePersonStandsBesideTheirAnswerAndLeavesWithTheName() throws Exception {
        var id = UUID.randomUUID();
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update policy_version set tools = '{whatsapp}' where id = '" + policy.version() + "'");
            statement.execute("""
                    insert into exception_case (tenant_id, id, version, kind, tool_slug, tool_name, tool_key, person_id, proposed_by, purpose,
                      conditions, data_class, starts_on, ends_on, state, proposed_at, extensions)
                    values ('%1$s', '%2$s', 0, 'TEMPORARY_TOOL', 'whatsapp', 'WhatsApp', 'whatsapp', '%3$s', '%3$s', 'A client asks for it', '',
                      'INTERNAL', current_date, current_date + 30, 'PROPOSED', now() - interval '1 minute', 0)""".formatted(company.id(), id, company.person("manager")));
        }
        answers.answer(company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var table = BundleDesk.table(BundleDesk.unpack(desk.bundle(company, Map.of())));
        int column = table.get(0).indexOf("exception_id");
        assertThat(List.of(table.get(1).get(column), table.get(2).get(column))).containsExactly(id.toString(), "");
        var nameless = BundleDesk.table(BundleDesk.unpack(desk.bundle(company, Map.of("names", "without"))));
        assertThat(nameless.get(1).get(column)).isEmpty();
    }

    @Test
    void quizStandsBesideTheAnswerAndLeavesWithTheName() throws Exception {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            for (var attempt : List.of("1, 1, false, -4", "2, 3, true, -3", "3, 4, true, 1")) {
                var parts = attempt.split(", ");
                statement.execute("""
                        insert into policy_quiz (tenant_id, id, policy_version_id, person_id, number, questions, answers, correct, passed,
                          started_at, finished_at)
                        values ('%s', gen_random_uuid(), '%s', '%s', %s, array_fill(gen_random_uuid(), array[4]), '{0,0,0,0}', %s, %s, now(),
                          now() + interval '%s hours')""".formatted(
                                company.id(),
                                policy.version(),
                                company.person("employee"),
                                parts[0],
                                parts[1],
                                parts[2],
                                parts[3]));
            }
        }
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var named = BundleDesk.table(BundleDesk.unpack(desk.bundle(company, Map.of())));
        int score = named.get(0).indexOf("quiz_score");
        assertThat(named.get(1).subList(score, score + 2))
                .as("the attempt after it does not count")
                .containsExactly("75", "2");
        var nameless = BundleDesk.table(BundleDesk.unpack(desk.bundle(company, Map.of("names", "without"))));
        assertThat(nameless.get(1).subList(score, score + 2)).containsExactly("", "");
    }

    @Test
    void namesMayBeLeftOut() throws Exception {
        answers.crowd(company, policy.version(), 4);
        var zip = desk.bundle(company, Map.of("names", "without"));
        var files = BundleDesk.unpack(zip);
        var verdict = Bundle.check(files, desk.key(company), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isEqualTo(Verdict.REDACTED);
        for (var file : files.values()) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Crowd")
                    .doesNotContain("crowd.example");
        }
    }
}
