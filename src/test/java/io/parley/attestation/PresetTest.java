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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a bundle beside answers, and what is not, by what it was asked for. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PresetTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    BundleJob job;

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

    @Test
    void soc2HoldsTheActsOfItsPeriod(@TempDir Path folder) throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        var within = answers.act(
                company, today.minusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant());
        var before = answers.act(company, justBefore(today.minusDays(9)));
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = desk.bundle(
                company, Map.of("preset", "soc-2", "from", today.minusDays(9).toString()));
        var files = BundleDesk.unpack(zip);
        assertThat(Bundle.check(files, desk.key(company), null).code()).isZero();
        assertThat(BundleDesk.python(folder, zip, desk.key(company))).isZero();
        assertThat(BundleDesk.text(files, "audit_log.jsonl"))
                .contains(within.toString())
                .doesNotContain(before.toString());
        assertThat(BundleDesk.text(files, "README.txt")).contains("audit_log.jsonl from " + today.minusDays(9) + " on");
        assertThat(summary(zip)).contains("What was done in administration is in it from");
        assertThat(company.as("compliance-officer")
                        .page("/evidence/preview?preset=soc-2")
                        .select("[name=from]")
                        .val())
                .isEqualTo(today.minusYears(1).plusDays(1).toString());
        assertThat(BundleDesk.text(
                        BundleDesk.unpack(desk.bundle(company, Map.of("preset", "soc-2"))), "audit_log.jsonl"))
                .contains(within.toString(), before.toString());
    }

    /** The last millisecond before that day. */
    private static Instant justBefore(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    @Test
    void presetSaysWhatIsInTheBundle(@TempDir Path folder) throws Exception {
        answers.crowd(company, policy.version(), 2);
        for (var preset : Preset.values()) {
            var zip = desk.bundle(company, Map.of("preset", preset.key()));
            var files = BundleDesk.unpack(zip);
            var expected = preset.names ? Verdict.VALID : Verdict.REDACTED;
            assertThat(Bundle.check(files, desk.key(company), null).code())
                    .as(preset.key())
                    .isEqualTo(expected);
            assertThat(BundleDesk.python(folder, zip, desk.key(company)))
                    .as(preset.key())
                    .isEqualTo(expected);
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
        assertThat(summary(desk.bundle(company, Map.of())))
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
        assertThat(summary(desk.download(company, asked.jsonPath().getString("id"))))
                .contains("Souhrn dokladů", "Zástupci zaměstnanců", "Beze jmen");
    }

    private static String summary(byte[] zip) throws IOException {
        try (var document = Loader.loadPDF(BundleDesk.unpack(zip).get("summary.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
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
}
