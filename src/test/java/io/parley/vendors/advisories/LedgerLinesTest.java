package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From records to lines of the ledger. */
class LedgerLinesTest {
    private static final LocalDate READ = LocalDate.of(2026, 2, 3);
    private static final Matcher MATCHER = new Matcher(MatchRules.shipped());

    @Test
    void whoAssignedTheNumberSaysWhoTold() {
        var other = cve("CVE-2024-1001", "WhatsApp", "WhatsApp", "2024-03-05T00:00:00Z", "");
        assertThat(facts(lines("whatsapp", other))).contains(FactName.THIRD_PARTY_PUBLISHED);
        assertThat(facts(lines("whatsapp", other.replace("\"talos\"", "\"facebook\""))))
                .contains(FactName.VENDOR_PUBLISHED);
        assertThat(facts(lines("whatsapp", other.replace("\"talos\"", "\"mitre\""))))
                .containsExactlyInAnyOrder(FactName.PUBLIC, FactName.FIXED_VERSION);
    }

    @Test
    void aVersionIsJoinedWithTheDayItCameOut() {
        var lines = lines("mattermost", cve("CVE-2024-1001", "Mattermost", "Mattermost", "2024-03-05T00:00:00Z", ""));
        lines.addFixes(Map.of("1.4.2", release("v1.4.2", "2024-02-01", false)), false, READ);
        assertThat(fix(lines).date()).isEqualTo(FactDate.parse("2024-02-01").orElseThrow());
        assertThat(fix(lines).source()).isEqualTo("https://example.org/releases");
    }

    @Test
    void aDoubtfulDayIsTheLatestItCanHaveBeen() {
        var lines = lines("mattermost", cve("CVE-2024-1001", "Mattermost", "Mattermost", "2024-03-05T00:00:00Z", ""));
        lines.addFixes(Map.of("1.4.2", release("v1.4.2", "2024-02-01", true)), false, READ);
        assertThat(fix(lines).date()).isEqualTo(new FactDate(null, LocalDate.of(2024, 2, 1)));
    }

    @Test
    void aVersionThatNoReleaseNamesDatesNothing() {
        var lines = lines("mattermost", cve("CVE-2024-1001", "Mattermost", "Mattermost", "2024-03-05T00:00:00Z", ""));
        lines.addFixes(Map.of("9.9.9", release("v9.9.9", "2024-02-01", false)), false, READ);
        assertThat(facts(lines)).doesNotContain(FactName.FIX_AVAILABLE);
    }

    @Test
    void orderChangesNothing() {
        var documents = new ArrayList<>(List.of(
                cve("CVE-2024-1001", "Zoom", "Zoom", "2024-03-05T00:00:00Z", ""),
                csaf("EX-1", HISTORY, ", \"release_date\": \"2025-05-03T00:00:00Z\""),
                csaf("EX-1", HISTORY, ", \"release_date\": \"2025-05-02T00:00:00Z\"")));
        var expected =
                List.copyOf(lines("zoom", documents.toArray(String[]::new)).all());
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(documents, new Random(i));
            assertThat(lines("zoom", documents.toArray(String[]::new)).all()).hasSameElementsAs(expected);
        }
    }

    @Test
    void namesOfOneFlawAreOneCase() {
        var aliases = new Aliases();
        aliases.union(List.of("GHSA-2222-2222-2222", "GO-2024-1"));
        aliases.union(List.of("GHSA-2222-2222-2222", "CVE-2024-1001"));
        aliases.union(List.of("PYSEC-2024-9", "GO-2024-1"));
        assertThat(List.of("GO-2024-1", "PYSEC-2024-9", "GHSA-2222-2222-2222", "CVE-2024-1001"))
                .allMatch(id -> aliases.find(id).equals("CVE-2024-1001"));
        assertThat(aliases.find("CVE-2024-1002")).isEqualTo("CVE-2024-1002");
    }

    private static LedgerLine fix(LedgerLines lines) {
        return lines.all().stream()
                .filter(l -> l.fact() == FactName.FIX_AVAILABLE)
                .findFirst()
                .orElseThrow();
    }

    private static List<FactName> facts(LedgerLines lines) {
        return lines.all().stream().map(LedgerLine::fact).toList();
    }

    private static Release release(String version, String day, boolean doubtful) {
        return new Release("p", version, LocalDate.parse(day), doubtful, "https://example.org/releases");
    }

    private static LedgerLines lines(String tool, String... documents) {
        var lines = new LedgerLines(tool, MATCHER, id -> id);
        for (var document : documents) {
            read("a.json", document).advisories.forEach(a -> lines.add(a, READ));
        }
        return lines;
    }
}
