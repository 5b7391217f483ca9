package io.parley.vendors.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Small documents of each form, written for tests. */
final class FeedFiles {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private FeedFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Reading read(String name, String content) {
        return read(name, bytes(content));
    }

    static Reading read(String name, byte[] content) {
        return DocumentReader.read(name, content, TODAY).reading();
    }

    /** Nothing half read: every record has a name, an address and no day that is yet to come, and survives being written down. */
    static void assertWhole(Reading reading) {
        for (var advisory : reading.advisories) {
            assertThat(advisory.id()).isNotBlank().isEqualTo(FeedFault.printable(advisory.id()));
            assertThat(advisory.source()).startsWith("https://");
            assertThat(advisory.claims())
                    .allMatch(c -> c.date() == null || !c.date().to().isAfter(TODAY.plusDays(1)));
            assertThat(ClaimsJson.read(ClaimsJson.write(advisory.claims()))).isEqualTo(advisory.claims());
        }
        for (var release : reading.releases) {
            assertThat(release.version()).matches("[\\p{Graph}]{1,120}");
            assertThat(release.day()).isBeforeOrEqualTo(TODAY.plusDays(1));
        }
    }

    static String kev(String... entries) {
        return """
                {"title": "Listed", "catalogVersion": "2026.01.02", "dateReleased": "2026-01-02T10:00:00.0000Z", "count": %d,
                 "vulnerabilities": [%s]}
                """.formatted(entries.length, String.join(",\n", entries));
    }

    static String kevEntry(String id, String vendor, String product, String added, String due) {
        return """
                {"cveID": "%s", "vendorProject": "%s", "product": "%s", "dateAdded": "%s", "dueDate": "%s",
                 "knownRansomwareCampaignUse": "Unknown"}""".formatted(id, vendor, product, added, due);
    }

    static String cve(String id, String vendor, String product, String published, String more) {
        return """
                {"dataType": "CVE_RECORD", "dataVersion": "5.1",
                 "cveMetadata": {"cveId": "%s", "state": "PUBLISHED", "assignerShortName": "talos", "dateReserved": "2020-01-01T00:00:00Z",
                   "datePublished": "%s", "dateUpdated": "2026-02-03T00:00:00Z"},
                 "containers": {"cna": {"affected": [{"vendor": "%s", "product": "%s",
                   "versions": [{"version": "1.0", "status": "affected", "lessThan": "1.4.2", "versionType": "semver"}]}]%s}}}
                """.formatted(id, published, vendor, product, more);
    }

    static String rejected(String id, String replacedBy) {
        return """
                {"dataType": "CVE_RECORD", "dataVersion": "5.1",
                 "cveMetadata": {"cveId": "%s", "state": "REJECTED", "dateUpdated": "2026-03-04T00:00:00Z"},
                 "containers": {"cna": {"rejectedReasons": [{"lang": "en", "value": "twice"}]%s}}}
                """.formatted(id, replacedBy.isEmpty() ? "" : ", \"replacedBy\": [\"" + replacedBy + "\"]");
    }

    static String osv(String id, String ecosystem, String name, String published, String aliases, String more) {
        return """
                {"id": "%s", "modified": "%s", "published": "%s", "aliases": [%s],
                 "affected": [{"package": {"ecosystem": "%s", "name": "%s"},
                   "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.4.2"}]}]}]%s}
                """.formatted(id, published, published, aliases, ecosystem, name, more);
    }

    /** {@code vulnerability}: members of the one vulnerability, after its product status. */
    static String csaf(String id, String history, String vulnerability) {
        return """
                {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "A flaw",
                   "publisher": {"category": "vendor", "name": "Example", "namespace": "https://vendor.example"},
                   "references": [{"category": "self", "summary": "here", "url": "https://vendor.example/advisories/%1$s"}],
                   "tracking": {"id": "%1$s", "status": "final", "version": "2", "current_release_date": "2025-06-02T10:00:00Z",
                     "initial_release_date": "2025-05-01T10:00:00Z", "revision_history": [%2$s]}},
                 "product_tree": {"branches": [{"category": "vendor", "name": "Zoom", "branches": [
                   {"category": "product_name", "name": "Zoom Rooms", "branches": [
                     {"category": "product_version", "name": "6.1.0", "product": {"product_id": "P1", "name": "Zoom Rooms 6.1.0"}}]}]}]},
                 "vulnerabilities": [{"cve": "CVE-2025-7001", "product_status": {"fixed": ["P1"]}%3$s}]}
                """.formatted(id, history, vulnerability);
    }

    static final String HISTORY = """
            {"date": "2025-05-01T10:00:00Z", "number": "1", "summary": "first"},
            {"date": "2025-06-02T10:00:00Z", "number": "2", "summary": "fix"}""";
}
