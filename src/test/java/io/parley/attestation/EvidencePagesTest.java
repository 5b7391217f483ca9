package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DataClass;
import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import io.parley.register.Permission;
import io.parley.register.Register;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.parley.verify.Verdict;
import io.parley.verify.VerifierKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From asking for a bundle to an auditor who believes nobody. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvidencePagesTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Register register;

    @Inject
    Decisions decisions;

    @Inject
    BundleJob job;

    @Inject
    EvidenceBundles bundles;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentTenant tenant;

    @Inject
    Clock clock;

    private Company company;
    private Answers.Published policy;

    @BeforeEach
    void publish() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        policy = answers.publish(company);
    }

    @Test
    void coverageAddsUp() {
        answers.acknowledge(company, policy.version(), company.person("employee"));
        answers.answer(company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        var row = company.as("compliance-officer")
                .page("/evidence")
                .select("tbody tr")
                .first();
        assertThat(row.select("th").text())
                .contains("Messengers")
                .contains("2 in scope and 8 left out are all 10 employed");
        assertThat(row.select("td").eachText()).containsExactly("1", "1", "0", "2", "0", "0", "8", "10");
        var before = LocalDate.now(clock).minusDays(1);
        assertThat(company.as("auditor").page("/evidence?as_of=" + before).text())
                .contains("No policy held on that day");
    }

    @Test
    void bundleIsBelievedByBothVerifiersAndTheNextOneFollowsIt(@TempDir Path folder) throws Exception {
        var officer = company.as("compliance-officer");
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var declined = answers.answer(
                company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        var first = bundle(Map.of());
        var files = unpack(first);
        var key = key();
        assertThat(Bundle.check(files, key, null).sentences().get(0)).startsWith("VALID: 2 records stand unchanged");
        assertThat(files)
                .containsKeys("README.txt", "population.csv", "verify.py")
                .doesNotContainKey("previous-checkpoint");
        assertThat(new String(files.get("population.csv"), StandardCharsets.UTF_8).lines())
                .hasSize(11);

        answers.answer(
                company, policy.version(), company.person("manager"), "policy-correction", "acknowledged", declined);
        var second = bundle(Map.of("policy", policy.policy().toString()));
        var later = unpack(second);
        assertThat(Bundle.check(later, key, files.get("checkpoint")).sentences().get(0))
                .startsWith("VALID: 3 records stand unchanged");
        assertThat(python(folder, second, key)).isZero();
        assertThat(python(folder, first, VerifierKey.parse(otherKey()))).isEqualTo(Verdict.TAMPERED);
        var list = officer.page("/evidence");
        assertThat(list.select("a[href^=/evidence/bundles/]")).hasSize(2);
        assertThat(list.text()).contains(key.encoded()).contains("outside");
    }

    @Test
    void answerToALaterWordingCorrectsOneToTheEarlier(@TempDir Path folder) throws Exception {
        var manager = company.person("manager");
        var declined = answers.answer(company, policy.version(), manager, "policy-decline", "declined", null);
        var clarified = answers.clarify(company, policy);
        answers.answer(company, clarified.version(), manager, "policy-correction", "acknowledged", declined);
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = bundle(Map.of());
        var verdict = Bundle.check(unpack(zip), key(), null);
        assertThat(verdict.sentences().get(0)).startsWith("VALID: 3 records");
        assertThat(python(folder, zip, key())).isZero();
        assertThat(new String(unpack(zip).get("population.csv"), StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("manager@"))
                .singleElement()
                .asString()
                .contains(",2,", ",acknowledged,");
    }

    @Test
    void whyAToolIsForbiddenAllTheSameIsInTheBundle(@TempDir Path folder) throws Exception {
        var because = "The regulator ordered it, and there is no time to find another";
        var id = forbid(company, because);
        forbid(companies.fresh(), "Another company's reason, which is nobody else's business");
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = bundle(Map.of());
        var files = unpack(zip);
        assertThat(Bundle.check(files, key(), null).sentences().get(0)).startsWith("VALID");
        assertThat(python(folder, zip, key())).isZero();
        var lines = new String(files.get("decisions.jsonl"), StandardCharsets.UTF_8).lines();
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"tool\":\"whatsapp\"", "\"override-because\":\"" + because + "\"")
                .contains("\"rule.confidential.any.any\":\"no\"", "\"outcome\":\"not-permitted\"");
        files.put(
                "decisions.jsonl",
                new String(files.get("decisions.jsonl"), StandardCharsets.UTF_8)
                        .replace("regulator", "directors")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Bundle.check(files, key(), null).code()).isEqualTo(Verdict.TAMPERED);
        tenant.inTransaction(company.id(), () -> {
            decisions.retire(company.person("approver"), id, "Nobody uses it any more, we asked");
            return true;
        });
        assertThat(unpack(bundle(Map.of())).get("decisions.jsonl")).isEmpty();
    }

    private UUID forbid(Company company, String because) {
        return tenant.inTransaction(company.id(), () -> {
            register.add(company.person("manager"), "whatsapp", "People told us that they use it");
            var id = decisions.propose(
                    company.person("manager"),
                    DecisionDraft.of(
                                    "whatsapp",
                                    DecisionState.NOT_PERMITTED,
                                    "Nothing that was sent there can be taken back",
                                    Arrays.stream(DataClass.values())
                                            .map(data -> MatrixRule.of(data, Permission.NO))
                                            .toList())
                            .noAlternativeBecause("We looked at five others, and customers are on none")
                            .allTheSameBecause(because));
            decisions.approve(company.person("approver"), id, "Agreed after we talked about it");
            return id;
        });
    }

    @Test
    void bundleMadeAgainHasTheSameBytes() throws Exception {
        answers.crowd(company, policy.version(), 12);
        var id = request(Map.of());
        job.run(company.id());
        var first = download(id);
        forget(id);
        answers.acknowledge(
                company, answers.publish(company).version(), company.person("observer")); // later: no part of it
        job.run(company.id());
        assertThat(download(id)).isEqualTo(first);
    }

    @Test
    void largeFileIsKeptInPiecesAndTakenWhole() throws Exception {
        var id = request(Map.of());
        var bytes = new byte[(5 << 19) + 7];
        new Random(11).nextBytes(bytes);
        try (var file = new Scratch()) {
            file.out().write(bytes);
            tenant.inTransaction(company.id(), () -> {
                bundles.keep(bundles.get(UUID.fromString(id)), file);
                return true;
            });
        }
        assertThat(download(id)).isEqualTo(bytes);
        assertThat(company.as("auditor").page("/evidence/bundles/" + id).text())
                .contains(Text.hex(Merkle.sha256(bytes)));
    }

    @Test
    void previewShowsWhatTheBundleThenHolds() throws Exception {
        answers.crowd(company, policy.version(), 23);
        var elsewhere = answers.publish(company);
        answers.acknowledge(company, elsewhere.version(), company.person("employee"));
        sequencer.run(company.id());
        for (var wanted : List.of("everything", "works-council")) {
            var filter = "?policy=" + policy.policy() + "&preset=" + wanted;
            var page = company.as("compliance-officer").page("/evidence/preview" + filter);
            var rows = page.select("#rows + div tbody tr");
            assertThat(page.text()).contains("23 answers would be in it");
            assertThat(rows).hasSize(20);
            var table = table(unpack(bundle(Map.of("policy", policy.policy().toString(), "preset", wanted))));
            assertThat(page.select("#rows + div thead th").eachText()).isEqualTo(table.get(0));
            assertThat(table).hasSize(24);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(undated(rows.get(i).select("td").stream()
                                .map(Element::text)
                                .toList()))
                        .isEqualTo(undated(table.get(i + 1)));
            }
            var api = company.as("auditor").json().get("/api/v1/evidence/preview" + filter);
            assertThat(api.jsonPath().getInt("total")).isEqualTo(23);
            assertThat(undated(api.jsonPath().getList("rows[19]", String.class)))
                    .isEqualTo(undated(table.get(20)));
            assertThat(page.text().contains("Left out, since names are: full_name, work_email"))
                    .isEqualTo(wanted.equals("works-council"));
        }
    }

    @Test
    void anAnswerThatSomebodyMadeUnreadableIsToldInThePreview() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(
                            "update ack_commitment set facts_jcs = 'gone' where ctid in (select ctid from ack_commitment where tenant_id = '"
                                    + company.id() + "' limit 1)"))
                    .isEqualTo(1);
        }
        var page = company.as("compliance-officer").page("/evidence/preview");
        assertThat(page.select("[role=alert]").text()).contains("changed them past the log: 1.");
        assertThat(page.select("#rows + div tbody tr")).hasSize(3);
        assertThat(company.as("auditor")
                        .json()
                        .get("/api/v1/evidence/preview")
                        .jsonPath()
                        .getList("rows"))
                .hasSize(3);
    }

    @Test
    void anAnswerThatSomebodyChangedAndThatStillReadsWellIsMarkedInThePreview() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        var path = "/evidence/preview?policy=" + policy.policy();
        var officer = company.as("compliance-officer");
        assertThat(officer.page(path).select("[role=alert]")).isEmpty();
        assertThat(answers.changeTheSecond(company)).isEqualTo(1);
        var page = officer.page(path);
        assertThat(page.select("[role=alert]").text()).contains("changed them past it: 1.");
        assertThat(page.select("#rows + div tbody tr td:first-child").eachText())
                .containsExactly("✓ as it stands there", "✕ does not match the log", "✓ as it stands there");
        assertThat(company.as("auditor").json().get("/api/v1" + path).jsonPath().<Integer>getList("changed"))
                .containsExactly(1);
    }

    /** The list of people does not tell by its order whom a line without a name is about. */
    @Test
    void peopleAreInTheOrderOfTheirNamesInTheLog() throws Exception {
        answers.crowd(company, policy.version(), 30);
        var people = new String(
                        unpack(bundle(Map.of("preset", "works-council"))).get("population.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[4])
                .toList();
        assertThat(people).hasSize(40).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void previewBelievesTheSignedCheckpointAndNotTheLogsHead() throws Exception {
        answers.crowd(company, policy.version(), 3);
        sequencer.run(company.id());
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(
                            "update acklog_head set root = sha256(root) where tenant_id = '" + company.id() + "'"))
                    .isEqualTo(1);
        }
        var page = company.as("compliance-officer").page("/evidence/preview");
        assertThat(page.select("[role=alert]").first().text()).contains("does not confirm the log");
        assertThat(page.select("#rows + div tbody tr td:first-child").eachText())
                .hasSize(3)
                .containsOnly("✕ does not match the log");
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
        var table = table(unpack(bundle(Map.of())));
        int column = table.get(0).indexOf("exception_id");
        assertThat(List.of(table.get(1).get(column), table.get(2).get(column))).containsExactly(id.toString(), "");
        var nameless = table(unpack(bundle(Map.of("names", "without"))));
        assertThat(nameless.get(1).get(column)).isEmpty();
    }

    @Test
    void soc2HoldsTheActsOfItsPeriod(@TempDir Path folder) throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        var within = answers.act(
                company, today.minusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant());
        var before = answers.act(company, justBefore(today.minusDays(9)));
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = bundle(Map.of("preset", "soc-2", "from", today.minusDays(9).toString()));
        var files = unpack(zip);
        assertThat(Bundle.check(files, key(), null).code()).isZero();
        assertThat(python(folder, zip, key())).isZero();
        assertThat(text(files, "audit_log.jsonl")).contains(within.toString()).doesNotContain(before.toString());
        assertThat(text(files, "README.txt")).contains("audit_log.jsonl from " + today.minusDays(9) + " on");
        assertThat(summary(zip)).contains("What was done in administration is in it from");
        assertThat(company.as("compliance-officer")
                        .page("/evidence/preview?preset=soc-2")
                        .select("[name=from]")
                        .val())
                .isEqualTo(today.minusYears(1).plusDays(1).toString());
        assertThat(text(unpack(bundle(Map.of("preset", "soc-2"))), "audit_log.jsonl"))
                .contains(within.toString(), before.toString());
    }

    /** The last millisecond before that day. */
    private static Instant justBefore(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** Without the columns that say which bundle and when it was made. */
    private static List<String> undated(List<String> row) {
        return row.subList(3, row.size());
    }

    private static List<List<String>> table(SortedMap<String, byte[]> files) {
        return new String(files.get("acknowledgments.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    @Test
    void presetSaysWhatIsInTheBundle(@TempDir Path folder) throws Exception {
        answers.crowd(company, policy.version(), 2);
        for (var preset : Preset.values()) {
            var zip = bundle(Map.of("preset", preset.key()));
            var files = unpack(zip);
            var expected = preset.names ? Verdict.VALID : Verdict.REDACTED;
            assertThat(Bundle.check(files, key(), null).code()).as(preset.key()).isEqualTo(expected);
            assertThat(python(folder, zip, key())).as(preset.key()).isEqualTo(expected);
            assertThat(files.containsKey("decisions.jsonl")).as(preset.key()).isEqualTo(preset.decisions);
            assertThat(files.containsKey("audit_log.jsonl")).as(preset.key()).isEqualTo(preset.acts);
            var readme = new String(files.get("README.txt"), StandardCharsets.UTF_8);
            assertThat(readme).contains("preset " + preset.key());
            assertThat(readme.contains("  audit_log.jsonl ")).isEqualTo(preset.acts);
            forgetHour();
        }
    }

    @Test
    void summaryIsAPageInTheLanguageOfWhoeverAsked() throws Exception {
        answers.crowd(company, policy.version(), 3);
        answers.acknowledge(company, policy.version(), company.person("employee"));
        answers.answer(company, policy.version(), company.person("manager"), "policy-decline", "declined", null);
        assertThat(summary(bundle(Map.of())))
                .contains("Summary of evidence", "Messengers", "5 answers are in this bundle")
                .containsPattern("Version 1 4 1 0 5 8 13|4 1 0 5 8 13");
        var officer = company.as("compliance-officer");
        var asked = officer.request()
                .cookie("language", "cs")
                .contentType("application/json")
                .accept("application/json")
                .body(Map.of("preset", "works-council"))
                .post("/api/v1/evidence/bundles");
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        job.run(company.id());
        assertThat(summary(download(asked.jsonPath().getString("id"))))
                .contains("Souhrn dokladů", "Zástupci zaměstnanců", "Beze jmen");
    }

    private static String summary(byte[] zip) throws IOException {
        try (var document = Loader.loadPDF(unpack(zip).get("summary.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
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
        var named = table(unpack(bundle(Map.of())));
        int score = named.get(0).indexOf("quiz_score");
        assertThat(named.get(1).subList(score, score + 2))
                .as("the attempt after it does not count")
                .containsExactly("75", "2");
        var nameless = table(unpack(bundle(Map.of("names", "without"))));
        assertThat(nameless.get(1).subList(score, score + 2)).containsExactly("", "");
    }

    @Test
    void namesMayBeLeftOut() throws Exception {
        answers.crowd(company, policy.version(), 4);
        var zip = bundle(Map.of("names", "without"));
        var files = unpack(zip);
        var verdict = Bundle.check(files, key(), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isEqualTo(Verdict.REDACTED);
        for (var file : files.values()) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Crowd")
                    .doesNotContain("crowd.example");
        }
    }

    @Test
    void erasedPeopleStayAsRecordsWithoutNames() throws Exception {
        answers.crowd(company, policy.version(), 2);
        tenant.inTransaction(company.id(), () -> answers.erase());
        var verdict = Bundle.check(unpack(bundle(Map.of())), key(), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isEqualTo(Verdict.REDACTED);
    }

    @Test
    void emptyLogMakesABundleToo() throws Exception {
        var verdict = Bundle.check(unpack(bundle(Map.of())), key(), null);
        assertThat(verdict.code()).as(verdict.sentences().toString()).isZero();
    }

    @Test
    void progressIsShownUntilItIsReady() {
        var officer = company.as("compliance-officer");
        answers.crowd(company, policy.version(), 1);
        var id = request(Map.of());
        assertThat(request(Map.of())).as("asked twice").isEqualTo(id);
        assertThat(officer.page("/evidence/bundles/" + id).select("progress")).isNotEmpty();
        assertThat(officer.request()
                        .accept("*/*")
                        .get("/evidence/bundles/" + id + "/file")
                        .statusCode())
                .isEqualTo(404);
        job.run(company.id());
        var page = officer.page("/evidence/bundles/" + id);
        assertThat(page.select("progress")).isEmpty();
        assertThat(page.text()).contains("1 records, proven against a log of 2");
        company.as("auditor")
                .request()
                .accept("*/*")
                .get("/evidence/bundles/" + id + "/file")
                .then()
                .statusCode(200);
        assertThat(company.as("compliance-officer").page("/audit").text())
                .contains("Evidence asked for")
                .contains("Evidence made")
                .contains("Evidence taken");
    }

    @Test
    void whatCannotBeAskedForIsExplained() {
        var officer = company.as("compliance-officer");
        for (var wrong : List.of(
                Map.of("as_of", "soon"),
                Map.of("as_of", LocalDate.now(clock).plusDays(1).toString()),
                Map.of("preset", "soc-3"),
                Map.of("preset", "works-council", "names", "with"),
                Map.of("names", "perhaps"),
                Map.of("preset", "soc-2", "from", "soon"),
                Map.of(
                        "preset",
                        "soc-2",
                        "from",
                        LocalDate.now(clock).plusDays(1).toString()),
                Map.of("preset", "nis-2", "from", LocalDate.now(clock).toString()),
                Map.of("policy", UUID.randomUUID().toString()))) {
            assertThat(officer.post("/evidence", "/evidence/bundles", wrong).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
        assertThat(officer.page("/evidence").select("a[href^=/evidence/bundles/]"))
                .isEmpty();
        assertThat(officer.get("/evidence/preview?preset=soc-3").statusCode()).isEqualTo(422);
        var auditor = company.as("auditor");
        assertThat(auditor.page("/evidence").select("form[method=post]")).isEmpty();
        assertThat(auditor.page("/evidence/preview").select("form[method=post]"))
                .isEmpty();
        assertThat(auditor.post("/evidence/bundles", Map.of()).statusCode()).isIn(400, 403);
        assertThat(company.as("employee").get("/evidence").statusCode()).isEqualTo(403);
    }

    @Test
    void fifthBundleWithinAnHourHasToWait() {
        for (int i = 0; i < 4; i++) {
            request(Map.of("as_of", LocalDate.now(clock).minusDays(i).toString()));
        }
        var officer = company.as("compliance-officer");
        var day = LocalDate.now(clock).minusDays(9).toString();
        assertThat(officer.post("/evidence", "/evidence/bundles", Map.of("as_of", day))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void programsAskTheSameWay() {
        answers.crowd(company, policy.version(), 2);
        var officer = company.as("compliance-officer");
        var asked = officer.json().body(Map.of("names", false)).post("/api/v1/evidence/bundles");
        assertThat(asked.statusCode()).isEqualTo(202);
        String id = asked.jsonPath().getString("id");
        assertThat(asked.jsonPath().getString("state")).isEqualTo("open");
        job.run(company.id());
        assertThat(officer.json()
                        .get("/api/v1/evidence/bundles/" + id)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("finished");
        assertThat(officer.json()
                        .accept("application/zip")
                        .get("/api/v1/evidence/bundles/" + id + "/file")
                        .asByteArray())
                .startsWith('P', 'K');
        assertThat(officer.json().get("/api/v1/evidence/key").jsonPath().getString("key"))
                .startsWith("acks.localhost/" + company.id());
        assertThat(officer.json().get("/api/v1/evidence/log-check").jsonPath().getBoolean("whole"))
                .isTrue();
        assertThat(officer.json()
                        .body(Map.of("as_of", "soon"))
                        .post("/api/v1/evidence/bundles")
                        .statusCode())
                .isEqualTo(422);
    }

    private byte[] bundle(Map<String, String> form) {
        var id = request(form);
        job.run(company.id());
        return download(id);
    }

    private String request(Map<String, String> form) {
        var answer = company.as("compliance-officer").post("/evidence", "/evidence/bundles", form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst(".*/", "");
    }

    private byte[] download(String id) {
        var answer = company.as("auditor").request().accept("*/*").get("/evidence/bundles/" + id + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asByteArray();
    }

    /** As if the bundles so far had been asked for long ago. */
    private void forgetHour() throws Exception {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute(
                    "update evidence_bundle set requested_at = requested_at - interval '2 hours' where tenant_id = '"
                            + company.id() + "'");
        }
    }

    /** As if the job had been cut off before it kept the file. */
    private void forget(String id) throws Exception {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from evidence_file where bundle_id = '" + id + "'");
            statement.execute("update evidence_bundle set finished_at = null where id = '" + id + "'");
        }
    }

    private VerifierKey key() throws Exception {
        var key = company.as("auditor")
                .json()
                .get("/api/v1/evidence/key")
                .jsonPath()
                .getString("key");
        return VerifierKey.parse(key);
    }

    private String otherKey() {
        var other = companies.fresh();
        answers.crowd(other, answers.publish(other).version(), 1);
        sequencer.run(other.id());
        return other.as("auditor").json().get("/api/v1/evidence/key").jsonPath().getString("key");
    }

    private static int python(Path folder, byte[] zip, VerifierKey key) throws Exception {
        var file = Files.write(folder.resolve("bundle.zip"), zip);
        return new ProcessBuilder(
                        "python3", "src/main/resources/verify/verify.py", file.toString(), "--key", key.encoded())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static SortedMap<String, byte[]> unpack(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
