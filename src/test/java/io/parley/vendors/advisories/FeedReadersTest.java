package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each form gives, and what it does not. */
class FeedReadersTest {
    @Test
    void bothFormsOfKevAreOneRecord() {
        var json = read(
                "kev.json", kev(kevEntry("CVE-2019-3568", "Meta Platforms", "WhatsApp", "2022-04-19", "2022-05-10")));
        var csv = read("kev.csv", """
                cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,knownRansomwareCampaignUse
                CVE-2019-3568,"Meta Platforms",WhatsApp,"A ""name"", with commas",2022-04-19,"two
                lines",do,2022-05-10,Unknown
                """);
        var fromJson = json.advisories.get(0);
        assertThat(csv.advisories).singleElement().satisfies(a -> {
            assertThat(a.sha256()).isEqualTo(fromJson.sha256());
            assertThat(a.claims()).isEqualTo(fromJson.claims());
        });
        assertThat(fromJson.claims())
                .singleElement()
                .satisfies(c -> assertThat(c.date()).isEqualTo(on("2022-04-19")));
        assertThat(fromJson.identifiers()).containsExactly("product:Meta Platforms|WhatsApp");
    }

    @Test
    void dueBeforeListedIsRemarkedAndNeverAFact() {
        var reading = read(
                "kev.json",
                kev(
                        kevEntry("CVE-2021-1", "A", "B", "2021-11-03", "2021-08-01"),
                        kevEntry("CVE-2021-34527", "A", "B", "2021-11-03", "2021-07-20")));
        assertThat(reading.faults)
                .extracting(FeedFault::position, FeedFault::refused)
                .contains(org.assertj.core.groups.Tuple.tuple("/vulnerabilities/0/cveID", true));
        assertThat(reading.faults).last().satisfies(f -> {
            assertThat(f.refused()).isFalse();
            assertThat(f.reason()).contains("due before it was listed");
        });
        assertThat(reading.advisories)
                .singleElement()
                .satisfies(a -> assertThat(a.claims()).extracting(Claim::date).containsExactly(on("2021-11-03")));
    }

    @Test
    void aCveRecordSaysNoLaterThanAndNamesAVersion() {
        var record = read("a.json", cve("CVE-2024-1001", "WhatsApp", "WhatsApp Desktop", "2024-03-05T12:00:00", ""))
                .advisories
                .get(0);
        assertThat(record.claims()).extracting(Claim::fact).containsExactly(FactName.PUBLIC, FactName.FIXED_VERSION);
        assertThat(record.claims().get(0).date()).isEqualTo(new FactDate(null, LocalDate.of(2024, 3, 5)));
        assertThat(record.claims().get(1).value()).isEqualTo("1.4.2");
        assertThat(record.readTo()).isEqualTo("2026-02-03");
    }

    @Test
    void theDayItWasMadePublicIsExact() {
        var more = ", \"datePublic\": \"2024-03-01T23:30:00-05:00\", \"tags\": [\"disputed\"]";
        var record = read("a.json", cve("CVE-2024-1001", "A", "B", "2024-03-05T12:00:00Z", more))
                .advisories
                .get(0);
        assertThat(record.claims().get(0).date()).as("in UTC").isEqualTo(on("2024-03-02"));
        assertThat(record.identifiers()).contains("tag:disputed", "assigner:talos");
    }

    /** Forms that real records have: Zoom, GitHub, Mattermost; what names no version names none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "before 5.14.10; 5.14.10",
                "before  version 5.17.10; 5.17.10",
                "All versions of the Client for Windows before version 5.3.2; 5.3.2",
                "A before version 4.6.348.20201217, B before version 3.8.42; 3.8.42|4.6.348.20201217",
                "prior to v5.13.5; 5.13.5",
                "< 2.6.0-beta.2; 2.6.0-beta.2",
                ">= 1.98.0, < 1.120.1; 1.120.1",
                "<= 1.2.3; ''",
                "before 7.0.x; ''",
                "before file date 07/24/2023; ''",
                "before 2023; ''",
                "see references; ''",
                "5.10.0; ''"
            })
    void aVersionToldInWordsIsNamedToo(String words, String fixed) {
        var text = cve("CVE-2024-1001", "A", "B", "2024-03-05T12:00:00Z", "")
                .replace("\"version\": \"1.0\"", "\"version\": \"" + words + "\"")
                .replace(", \"lessThan\": \"1.4.2\"", "");
        assertThat(read("a.json", text).advisories.get(0).claims())
                .filteredOn(c -> c.fact() == FactName.FIXED_VERSION)
                .extracting(Claim::value)
                .isEqualTo(fixed.isEmpty() ? java.util.List.of() : java.util.List.of(fixed));
    }

    @Test
    void aRejectedRecordSaysWhatReplacesIt() {
        var record = read("a.json", rejected("CVE-2024-1002", "CVE-2024-1001"))
                .advisories
                .get(0);
        assertThat(record.status()).isEqualTo(Advisory.Status.REJECTED);
        assertThat(record.replacedBy()).isEqualTo("CVE-2024-1001");
        assertThat(record.claims()).isEmpty();
    }

    @Test
    void yearOneIsNoDate() {
        var reading = read(
                "go.json",
                osv(
                        "GO-2024-2444",
                        "Go",
                        "github.com/mattermost/mattermost-server",
                        "0001-01-01T00:00:00Z",
                        "\"CVE-2023-50333\"",
                        ""));
        assertThat(reading.faults).isEmpty();
        assertThat(reading.advisories).singleElement().satisfies(a -> {
            assertThat(a.claims()).extracting(Claim::fact).containsExactly(FactName.FIXED_VERSION);
            assertThat(a.readTo()).isNull();
            assertThat(a.aliases()).containsExactly("CVE-2023-50333");
        });
    }

    @Test
    void osvIsReadFromYamlToo() {
        var record = read("PYSEC-2021-24.yaml", """
                id: PYSEC-2021-24
                affected:
                - package:
                    name: matrix-synapse
                    ecosystem: PyPI
                    purl: pkg:pypi/matrix-synapse
                  ranges:
                  - type: ECOSYSTEM
                    events:
                    - introduced: "0"
                    - fixed: 2.3.0
                aliases:
                - CVE-2021-29433
                modified: 2021-04-22T17:17:00Z
                published: 2021-04-15
                withdrawn: 2021-05-01T00:00:00Z
                """).advisories.get(0);
        assertThat(record.status()).isEqualTo(Advisory.Status.WITHDRAWN);
        assertThat(record.identifiers()).contains("purl:pkg:pypi/matrix-synapse");
        assertThat(record.claims().get(0).date()).isEqualTo(new FactDate(null, LocalDate.of(2021, 4, 15)));
    }

    @Test
    void csafGivesTheWholeStory() {
        var record = read("a.json", csaf("EX-1", HISTORY, """
                , "involvements": [{"party": "vendor", "status": "in_progress", "date": "2025-03-01T00:00:00Z"}],
                "remediations": [{"category": "vendor_fix", "details": "update", "product_ids": ["P1"], "date": "2025-05-20T00:00:00Z"}]
                """)).advisories.get(0);
        assertThat(record.claims())
                .extracting(Claim::fact)
                .containsExactly(
                        FactName.VENDOR_PUBLISHED, FactName.REPORTED, FactName.FIX_AVAILABLE, FactName.FIXED_VERSION);
        assertThat(record.claims().get(0).date()).isEqualTo(on("2025-05-01"));
        assertThat(record.claims().get(3).value()).isEqualTo("6.1.0");
        assertThat(record.source()).isEqualTo("https://vendor.example/advisories/EX-1");
        assertThat(record.identifiers()).contains("product:Zoom|Zoom Rooms");
    }

    @Test
    void csafThatBreaksTheSchemaIsRefusedWithItsPath() {
        var reading = read(
                "a.json", csaf("EX-1", HISTORY, "").replace("\"csaf_version\": \"2.0\"", "\"csaf_version\": \"9\""));
        assertThat(reading.advisories).isEmpty();
        assertThat(reading.faults).singleElement().satisfies(f -> {
            assertThat(f.position()).isEqualTo("/document/csaf_version");
            assertThat(f.reason()).startsWith("breaks the schema");
        });
    }

    @Test
    void csafThatFailsAMandatoryTestIsRefusedWithItsNumber() {
        assertThat(why(csaf("EX-1", HISTORY, ", \"flags\": [{\"label\": \"component_not_present\"}]")))
                .startsWith("fails test 6.1.32");
        assertThat(why(csaf("EX-1", HISTORY.replace("2025-05-01T10", "2025-06-03T10"), "")))
                .startsWith("fails test 6.1.14");
        assertThat(why(csaf("EX-1", HISTORY.replace("\"2\"", "\"3\""), ""))).startsWith("fails test 6.1.");
        assertThat(why(csaf("EX-1", HISTORY, "").replace("\"fixed\": [\"P1\"]", "\"fixed\": [\"P9\"]")))
                .startsWith("fails test 6.1.1:");
        assertThat(why(csaf(
                        "EX-1", HISTORY, ", \"remediations\": [{\"category\": \"vendor_fix\", \"details\": \"x\"}]")))
                .startsWith("fails test 6.1.29");
    }

    @Test
    void whatAPublisherIsKnownForIsReadWithARemark() {
        var document = csaf("EX-1", HISTORY, ", \"remediations\": [{\"category\": \"workaround\", \"details\": \"x\"}]")
                .replace("https://vendor.example\"}", "https://wwww.cisco.com\"}");
        var reading = read("a.json", document);
        assertThat(reading.advisories).hasSize(1);
        assertThat(reading.faults)
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("6.1.29", "tolerated"));
    }

    @Test
    void manyTagsOnOneDayAreDoubtful() {
        var lines = new StringBuilder("tool,repository,tag,created,object\n");
        for (int i = 0; i < 13; i++) {
            lines.append("A,a/b,v1.").append(i).append(",2020-05-05T10:00:00+02:00,abc\n");
        }
        lines.append("A,a/b,v2.0,2021-05-05T10:00:00Z,abc\n");
        var releases = read("tags.csv", lines.toString()).releases;
        assertThat(releases).hasSize(14);
        assertThat(releases).filteredOn(Release::doubtful).hasSize(13);
        assertThat(releases).last().satisfies(r -> assertThat(r.product()).isEqualTo("github.com/a/b"));
    }

    @Test
    void endOfLifeGivesVersionsAndDays() {
        var reading = read(
                "x/mattermost.json",
                "{\"releases\": {}, \"versions\": {\"11.9.1\": {\"name\": \"11.9.1\", \"date\": \"2026-08-13\"}, \"x\": {}}}");
        assertThat(reading.releases).singleElement().satisfies(r -> {
            assertThat(r.product()).isEqualTo("endoflife.date/mattermost");
            assertThat(r.day()).isEqualTo("2026-08-13");
        });
        assertThat(reading.faults).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dateReserved", "dateUpdated", "lastModified", "dueDate", "epssDate"})
    void bookkeepingIsNeverTheDateOfAFact(String field) {
        assertThatThrownBy(() -> new Reading("a", TODAY).day("/x", field, "2024-01-01"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String why(String document) {
        var reading = read("a.json", document);
        assertThat(reading.advisories).isEmpty();
        return reading.faults.get(0).reason();
    }

    private static FactDate on(String day) {
        return FactDate.parse(day).orElseThrow();
    }
}
