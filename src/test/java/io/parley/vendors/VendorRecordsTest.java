package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shipped, as it was counted by hand in the public tables it came from. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VendorRecordsTest {
    @Inject
    VendorRecords records;

    @Inject
    LedgerLoader loader;

    @Inject
    EntityManager database;

    @AfterEach
    void asShipped() {
        load(LedgerFiles.shipped());
    }

    @Test
    void theRatesAreThoseOfTheSources() {
        var all = forTools(List.of("whatsapp", "mattermost", "skype-for-business", "imessage"));
        assertThat(all.keySet()).containsExactly("whatsapp", "mattermost", "skype-for-business", "imessage");
        var whatsapp = all.get("whatsapp");
        counts(whatsapp, 43, 39, 38, 3, 3);
        assertThat(whatsapp.vendorPublished().unknown()).isEqualTo(4);
        assertThat(whatsapp.reportDate().unknown()).isEqualTo(40);
        assertThat(whatsapp.exploited().unknown()).isZero();
        assertThat(whatsapp.firstListed()).isEqualTo("2022-04-19");
        assertThat(whatsapp.lastListed()).isEqualTo("2025-09-02");
        assertThat(whatsapp.evidenceUntil()).isEqualTo("2026-08-16");
        counts(all.get("mattermost"), 592, 192, 493, 3, 0);
        counts(all.get("skype-for-business"), 77, 73, 6, 1, 3);
        assertThat(all.get("imessage")).isEqualTo(VendorRecord.none("imessage"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> records.forTool("whatsapp")))
                .isEqualTo(whatsapp);
    }

    @Test
    void thereIsEnoughToLookAt() {
        assertThat(count("select count(*) from vendor_fact where to_day is not null"))
                .isGreaterThanOrEqualTo(1_000);
        assertThat(
                        count(
                                "select count(distinct t.vendor_slug) from vendor_ledger l join tool t on t.slug = l.tool_slug"))
                .isGreaterThanOrEqualTo(20);
        assertThat(
                        count(
                                "select count(*) from (select 1 from vendor_fact where to_day is not null group by tool_slug, case_id having count(distinct name) >= 2) as two"))
                .isGreaterThanOrEqualTo(200);
    }

    @Test
    void theNewestComesFirst() {
        var news = QuarkusTransaction.requiringNew()
                .call(() -> records.newest(List.of("whatsapp", "teams"), LocalDate.of(2025, 9, 2), 3));
        assertThat(news)
                .extracting(VendorChange::caseId)
                .containsExactly("CVE-2026-23866", "CVE-2026-23863", "CVE-2025-55179");
        var listed = QuarkusTransaction.requiringNew()
                .call(() -> records.newest(List.of("whatsapp"), LocalDate.of(2025, 9, 2), 9));
        assertThat(listed)
                .last()
                .isEqualTo(new VendorChange(
                        "whatsapp",
                        "CVE-2025-55177",
                        VendorChange.Kind.EXPLOITED_LISTED,
                        LocalDate.of(2025, 9, 2),
                        "https://www.cisa.gov/known-exploited-vulnerabilities-catalog"));
    }

    @Test
    void onlyWhatChangedIsWritten() {
        var files = new HashMap<>(LedgerFiles.shipped());
        assertThat(load(files)).isEqualTo(new LedgerLoader.Loaded(0, files.size(), 0));
        files.computeIfPresent(
                "whatsapp.csv",
                (f, text) -> text.lines()
                        .filter(line -> !line.contains("CVE-2019-3568"))
                        .reduce("", (all, line) -> all + line + "\n"));
        files.remove("line.csv");
        assertThat(load(files)).isEqualTo(new LedgerLoader.Loaded(1, files.size() - 1, 1));
        counts(forTools(List.of("whatsapp")).get("whatsapp"), 42, 38, 37, 3, 2);
        assertThat(forTools(List.of("line")).get("line").cases()).isZero();
    }

    @Test
    void aFaultyFileChangesNothing() {
        var files = new HashMap<>(LedgerFiles.shipped());
        files.remove("line.csv");
        files.put(
                "whatsapp.csv",
                LedgerReader.HEADER + "\nCVE-1,whatsapp,public,2024,,known,https://a.b,nvd,0.8,2024-02-01\n");
        assertThatThrownBy(() -> load(files)).hasStackTraceContaining("whatsapp.csv:2 case");
        assertThat(forTools(List.of("whatsapp")).get("whatsapp").cases()).isEqualTo(43);
        assertThat(forTools(List.of("line")).get("line").cases()).isPositive();
    }

    private static void counts(VendorRecord record, int cases, int published, int version, int report, int listed) {
        assertThat(List.of(
                        record.cases(),
                        record.vendorPublished().count(),
                        record.fixedVersion().count(),
                        record.reportDate().count(),
                        record.listedAsExploited()))
                .containsExactly(cases, published, version, report, listed);
    }

    private Map<String, VendorRecord> forTools(List<String> slugs) {
        return QuarkusTransaction.requiringNew().call(() -> records.forTools(slugs));
    }

    private LedgerLoader.Loaded load(Map<String, String> files) {
        return QuarkusTransaction.requiringNew().call(() -> loader.load(files));
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
