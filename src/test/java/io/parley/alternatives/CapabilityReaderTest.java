package io.parley.alternatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.catalog.FaultyFilesException;
import io.parley.catalog.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilityReaderTest {
    private static final String GOOD = """
            capabilities:
              - tool: slack
                reason: search-and-history
                level: covers
                source: https://slack.com/help
                kind: vendor-page
                observed: 2026-11-01
                confidence: A
            """;

    @Test
    void aValueComesWithItsSource() {
        var capability = read(GOOD).get("slack").get(Reason.SEARCH_AND_HISTORY);
        assertThat(capability.level()).isEqualTo(Level.COVERS);
        assertThat(capability.evidence().get(0).source()).isEqualTo("https://slack.com/help");
    }

    @Test
    void whatCannotBeLookedUpIsRefusedWithItsLine() {
        refused("tool: slack", "tool: nothing", "capabilities[0].tool");
        refused("search-and-history", "habit", "no reason that a tool's documentation can answer");
        refused("level: covers", "level: unknown", "leave out what is not known");
        refused("https://", "http://", "must be an https address");
        refused("2026-11-01", "2027-11-01", "is in the future");
        refused("confidence: A", "confidence: D", "must be A, B or C");
        refused("capabilities:\n", "capabilities:\n" + GOOD.substring(GOOD.indexOf("  -")), "is there twice for slack");
    }

    private static void refused(String what, String by, String problem) {
        var text = GOOD.replace(what, by);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessageContaining(problem);
    }

    private static Map<String, Map<Reason, Capability>> read(String text) {
        return CapabilityReader.read(Map.of("c.yaml", text), Set.of("slack"), LocalDate.of(2026, 11, 24));
    }
}
