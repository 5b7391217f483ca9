package io.parley.vendors.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.vendors.FactName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every mandatory test of CSAF 2.0 that we make, on documents made for it: {@code csaf/broken.json} says what is changed in a valid
 * document, and which test has to be named with which path. docs/csaf.md lists the same tests.
 */
class CsafTestsTest {
    private static final Set<String> NOT_MADE = Set.of("6.1.11", "6.1.12", "6.1.25");

    record Break(String test, String of, String path, JsonNode change) {
        @Override
        public String toString() {
            return test + " at " + path;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "advisory", "vex", "informational"})
    void whatIsValidIsRead(String name) throws IOException {
        var reading = FeedFiles.read(name + ".json", FeedFiles.bytes(valid(name).toString()));
        assertThat(reading.faults).isEmpty();
        assertThat(reading.advisories).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void whatBreaksATestIsRefusedWithItsNumberAndPath(Break broken) throws IOException {
        var document = valid(broken.of);
        change(document, broken.change);
        var reading = FeedFiles.read("a.json", FeedFiles.bytes(document.toString()));
        assertThat(reading.advisories).isEmpty();
        assertThat(reading.faults).singleElement().satisfies(f -> {
            assertThat(f.refused()).isTrue();
            assertThat(f.position()).isEqualTo(broken.path);
            assertThat(f.reason())
                    .startsWith(
                            broken.test.equals("schema") ? "breaks the schema: " : "fails test " + broken.test + ": ");
        });
    }

    @Test
    void theDocumentationNamesTheTestsThatAreMade() throws IOException {
        var made = new TreeSet<String>();
        breaks().map(Break::test).filter(t -> t.startsWith("6.")).forEach(made::add);
        assertThat(CsafDocumentation.made()).containsExactlyInAnyOrderElementsOf(made);
        assertThat(CsafDocumentation.notMade()).isEqualTo(NOT_MADE);
    }

    /** Scores that FIRST's own examples of version 3.1 give. */
    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1",
        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N, 6.4",
        "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N, 3.1",
        "CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L, 4.2",
        "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H, 9.9",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8",
        "CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0"
    })
    void aVectorHasOneScore(String vector, double score) {
        assertThat(CvssVector.find(vector).orElseThrow().base()).isEqualTo(score);
        assertThat(CvssVector.find(vector).orElseThrow().scores(score + 0.1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L",
                "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N",
                "CVSS:3.1/AV:X/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N",
                "CVSS:2.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N/",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N/XX:N"
            })
    void whatIsNoVectorHasNone(String text) {
        assertThat(CvssVector.find(text)).isEmpty();
    }

    /** What one vendor publishes: "critical" beside 6.1. It is read, with a remark, and goes by its vector. */
    @Test
    void aWrongWordIsNotRepeated() throws IOException {
        var document = valid("base");
        set(document, "/document/publisher/namespace", document.textNode("https://wwww.cisco.com"));
        set(document, "/vulnerabilities/0/scores/0/cvss_v3/baseSeverity", document.textNode("CRITICAL"));
        var reading = FeedFiles.read("a.json", FeedFiles.bytes(document.toString()));
        assertThat(reading.faults)
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("6.1.9", "tolerated"));
        assertThat(reading.advisories.get(0).claims())
                .filteredOn(c -> c.fact() == FactName.SEVERITY)
                .extracting(Claim::value)
                .containsExactly("medium");
    }

    static Stream<Break> breaks() throws IOException {
        return StreamSupport.stream(resource("broken").spliterator(), false)
                .map(b -> new Break(text(b, "test"), text(b, "of"), text(b, "path"), b));
    }

    private static String text(JsonNode node, String field) {
        return JsonDocument.text(node, field);
    }

    private static ObjectNode valid(String name) throws IOException {
        return (ObjectNode) resource(name);
    }

    private static JsonNode resource(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(CsafTestsTest.class.getResourceAsStream("/csaf/" + name + ".json"), name)) {
            return JsonDocument.MAPPER.readTree(file);
        }
    }

    private static void change(ObjectNode document, JsonNode change) {
        change.path("set").fields().forEachRemaining(e -> set(document, e.getKey(), e.getValue()));
        change.path("add").fields().forEachRemaining(e -> ((ArrayNode) document.at(e.getKey())).add(e.getValue()));
        change.path("drop").forEach(p -> {
            var pointer = JsonPointer.compile(p.textValue());
            ((ObjectNode) document.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        });
    }

    private static void set(ObjectNode document, String path, JsonNode value) {
        var pointer = JsonPointer.compile(path);
        var parent = document.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
    }

    /** What docs/csaf.md says, from its tables. */
    private static final class CsafDocumentation {
        static Set<String> made() {
            return numbers("yes");
        }

        static Set<String> notMade() {
            return numbers("no");
        }

        private static Set<String> numbers(String made) {
            var found = new TreeSet<String>();
            for (var line : lines()) {
                var cells = line.split("\\|");
                if (cells.length > 3
                        && cells[1].strip().startsWith("6.1.")
                        && cells[3].strip().equals(made)) {
                    found.add(cells[1].strip());
                }
            }
            return found;
        }

        private static List<String> lines() {
            try {
                return java.nio.file.Files.readAllLines(java.nio.file.Path.of("docs/csaf.md"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
