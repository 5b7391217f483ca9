package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * 2,091 random histories, and 326 for the next version, with the results of a second implementation of the method, written
 * independently in another language: equal to the last digit.
 */
class HistoriesTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void everyHistoryGivesTheExpectedBytes() throws IOException, BadEvidence {
        var letters = new TreeMap<String, Integer>();
        for (int file = 1; file <= 2; file++) {
            compare(file, Method.V1_0, letters);
        }
        assertThat(letters.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(2000);
        assertThat(letters).hasSize(6).allSatisfy((letter, n) -> assertThat(n).isGreaterThanOrEqualTo(40));
    }

    /** The other implementation with its constants and its rule for the unchecked, on histories of their own. */
    @Test
    void soDoThoseOfTheNextVersion() throws IOException, BadEvidence {
        var letters = new TreeMap<String, Integer>();
        compare(3, Method.V1_1, letters);
        assertThat(letters).hasSize(6).allSatisfy((letter, n) -> assertThat(n).isGreaterThanOrEqualTo(30));
    }

    private static void compare(int file, Method method, Map<String, Integer> letters) throws IOException, BadEvidence {
        try (var lines = open(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var expected =
                        JSON.readValue(JSON.readTree(line).get("expected").traverse(), TreeMap.class);
                var evidence = EvidenceReader.read(line);
                assertThat(Canonical.json(evidence.score(method), method)).isEqualTo(JSON.writeValueAsString(expected));
                letters.merge(expected.get("grade").toString(), 1, Integer::sum);
            }
        }
    }

    @Test
    void incrementalAgreesWithBatch() throws IOException, BadEvidence {
        for (var method : Method.ALL) {
            try (var lines = open(1)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var evidence = EvidenceReader.read(line);
                    if (evidence.profile().normFactor() == 1) {
                        compare(evidence, method);
                    }
                }
            }
        }
    }

    private static void compare(Evidence evidence, Method method) {
        var cases =
                Aliases.merge(evidence.cases()).stream().filter(Case::counts).toList();
        var sizes = new TreeMap<String, Double>();
        cases.forEach(c -> sizes.merge(c.advisory(), c.share(), Double::sum));
        var running = new Running(method, evidence.asOf().minusDays(3000));
        cases.forEach(c -> running.add(c, evidence.asOf(), sizes.get(c.advisory())));
        // Something that was taken back leaves no trace.
        cases.stream().limit(3).forEach(c -> {
            running.remove(c, evidence.asOf(), sizes.get(c.advisory()));
            running.add(c, evidence.asOf(), sizes.get(c.advisory()));
        });
        var batch = evidence.score(method).parts();
        Map<Part, Double> means = running.means(evidence.asOf(), evidence.programme());
        means.forEach((part, mean) -> assertThat(Math.abs(mean - batch.get(part).mean()))
                .as(part.name())
                .isLessThan(1e-9));
    }

    private static BufferedReader open(int file) throws IOException {
        var stream = Objects.requireNonNull(
                HistoriesTest.class.getResourceAsStream("/scoring/histories-" + file + ".jsonl.gz"));
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8));
    }
}
