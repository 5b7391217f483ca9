package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence files that cannot be used are refused by the path of what is wrong, and nothing is printed then. */
class EvidenceReaderTest {
    private static final String CASE =
            "{'id':'CVE-1','severity':'H','state':'PUBLISHED','fixStatus':'FIXED','vendorPublic':'2026-01-05','fix':'2026-01-05'%s}";
    private static final String FILE = "{'asOf':'2026-07-01','cases':[%s]%s}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'colour':1 | $.cases[0].colour: is not a key of the format",
                ",'share':-1 | $.cases[0].share: must be a number from 0 to 1",
                ",'confidence':-0.5 | $.cases[0].confidence: must be a number from 0 to 1",
                ",'confidence':'1' | $.cases[0].confidence: must be a number from 0 to 1",
                ",'confidence':1e400 | $.cases[0].confidence: must be a number from 0 to 1",
                ",'record':2 | $.cases[0].record: must be a number from 0 to 1",
                ",'record':'none' | $.cases[0].record: must be a number from 0 to 1",
                ",'reported':'2026-02-30' | $.cases[0].reported: is not a day: 2026-02-30",
                ",'reported':'2026-2-3' | $.cases[0].reported: is not a day: 2026-2-3",
                ",'reported':20260203 | $.cases[0].reported: must be a text",
                ",'reported':'2026-07-02' | $.cases[0].reported: 2026-07-02 is after the day of the evidence, 2026-07-01",
                ",'reported':['2026-07-02','2026-07-03'] | $.cases[0].reported[0]: 2026-07-02 is after the day of the evidence, 2026-07-01",
                ",'reported':['2026-02-02','2026-02-01'] | $.cases[0].reported: ends before it begins",
                ",'reported':['2026-02-02','2026-02-31'] | $.cases[0].reported[1]: is not a day: 2026-02-31",
                ",'reported':[null] | $.cases[0].reported: must be a day or [from, to]",
                ",'reported':'1969-12-31' | $.cases[0].reported: 1969-12-31 is before 1970",
                ",'aliases':'CVE-2' | $.cases[0].aliases: must be a list",
                ",'aliases':['CVE-2',7] | $.cases[0].aliases[1]: must be a text",
                ",'aliases':['CVE-1'] | $.cases[0].aliases[0]: is the record's own id",
                ",'replacedBy':'CVE-1' | $.cases[0].replacedBy: leads back to CVE-1",
                ",'unsupported':'no' | $.cases[0].unsupported: must be true or false"
            })
    void faultOfCaseIsNamed(String fault, String message) throws IOException {
        refused(file(CASE.formatted(fault), ""), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | $.cases[0].id: must be a text",
                "{'id':' '} | $.cases[0].id: must be a text",
                "{'id':'CVE-1','severity':4} | $.cases[0].severity: must be one of L, U, M, H, C",
                "{'id':'CVE-1','severity':'c'} | $.cases[0].severity: must be one of L, U, M, H, C",
                "{'id':'CVE-1','severity':'C','state':'OPEN'} | $.cases[0].state: must be one of PUBLISHED, DISPUTED, REJECTED, WITHDRAWN",
                "'CVE-1' | $.cases[0]: must be an object",
                "null | $.cases[0]: must be an object"
            })
    void caseThatIsNoneIsNamed(String fault, String message) throws IOException {
        refused(file(fault, ""), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'grade':'A' | $.grade: is not a key of the format",
                ",'tool':7 | $.tool: must be a text",
                ",'knownAt':'yesterday' | $.knownAt: is not a moment such as 2026-07-01T00:00:00Z: yesterday",
                ",'knownAt':'2026-02-30T00:00:00Z' | $.knownAt: is not a moment such as 2026-07-01T00:00:00Z: 2026-02-30T00:00:00Z",
                ",'programme':['contact'] | $.programme: must be an object",
                ",'programme':{'mascot':true} | $.programme.mascot: is not a key of the format",
                ",'programme':{'contact':1} | $.programme.contact: must be true or false",
                ",'programme':{'contact':'absent'} | $.programme.contact: must be true or false",
                ",'profile':{'weights':{'H':-0.1,'P':0.3,'X':0.3,'C':0.3,'B':0.2}} | $.profile.weights.H: must be a number from 0 to 1",
                ",'profile':{'weights':{'H':0.3,'P':0.3,'X':0.3,'C':0.1}} | $.profile.weights.B: must be a number from 0 to 1",
                ",'profile':{'weights':{'H':0.3,'P':0.3,'X':0.3,'C':0.3,'B':0.2}} | $.profile: weights sum to 1.4, not to 1",
                ",'profile':{'norm_factor':0.4,'weights':{'H':0.2,'P':0.2,'X':0.2,'C':0.2,'B':0.2}} | $.profile: norm factor 0.4 is not between 0.5 and 1"
            })
    void faultOfFileIsNamed(String fault, String message) throws IOException {
        refused(file("", fault), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | $: must be an object",
                "7 | $: must be an object",
                "{'cases':[]} | $.asOf: must be a text",
                "{'asOf':'2026-13-01','cases':[]} | $.asOf: is not a day: 2026-13-01",
                "{'asOf':'2026-07-01'} | $.cases: must be a list",
                "{'asOf':'2026-07-01','cases':{}} | $.cases: must be a list",
            })
    void whatIsNoEvidenceIsNamed(String file, String message) throws IOException {
        refused(file.replace('\'', '"'), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{'asOf':",
                "{'cases':[",
                "{'cases':[{",
                "nonsense",
                "{'asOf':'2026-07-01','cases':[]} {}"
            })
    void whatIsNoJsonIsNamedByItsPlace(String file) throws IOException {
        assertThat(error(file.replace('\'', '"'))).contains(": $");
    }

    @Test
    void recordsThatReplaceEachOtherAreRefused() throws IOException {
        var circle = CASE.formatted(",'replacedBy':'CVE-2'") + ","
                + CASE.formatted(",'replacedBy':'CVE-3'").replace("'id':'CVE-1'", "'id':'CVE-2'") + ","
                + CASE.formatted(",'replacedBy':'CVE-1'").replace("'id':'CVE-1'", "'id':'CVE-3'");
        refused(file(circle, ""), "$.cases[0].replacedBy: leads back to CVE-1");
    }

    /** Names are symmetric in the lists of others: a circle of them is one case and no mistake. */
    @Test
    void namesInACircleAreOneCase() throws BadEvidence {
        var circle = CASE.formatted(",'aliases':['CVE-2']") + ","
                + CASE.formatted(",'aliases':['CVE-3']").replace("'id':'CVE-1'", "'id':'CVE-2'") + ","
                + CASE.formatted(",'aliases':['CVE-1']").replace("'id':'CVE-1'", "'id':'CVE-3'");
        assertThat(EvidenceReader.read(file(circle, "")).score(Method.NEWEST).cases())
                .isOne();
    }

    @Test
    void repeatedKeyIsRefused() throws IOException {
        assertThat(error(file(CASE.formatted(",'id':'CVE-2'"), ""))).contains("line 1", "Duplicate");
    }

    @Test
    void moreCasesThanAnyServiceHasAreRefused() throws IOException {
        refused(file("{}" + ",{}".repeat(999_999), ""), "$.cases: holds 1000000 items, more than 200000");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        assertThat(error(file(CASE.formatted(",'sources':" + "[".repeat(5_000)), "")))
                .contains("depth");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        var file = folder.resolve("bytes.json");
        Files.write(file, new byte[] {'{', (byte) 0xff, '}'});
        var err = new ByteArrayOutputStream();
        assertThat(Main.run(new String[] {file.toString()}, System.out, new PrintStream(err)))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(file + ": is not UTF-8\n");
    }

    @Test
    void oneBadLinePrintsNothing() throws IOException {
        var file = folder.resolve("two.jsonl");
        Files.writeString(file, file(CASE.formatted(""), "") + "\n" + file(CASE.formatted(",'share':2"), "") + "\n");
        assertThat(error(file)).contains("line 2: $.cases[0].share");
    }

    @Test
    void goodFilePrintsOneCanonicalLine() throws IOException {
        var file = folder.resolve("one.json");
        Files.writeString(file, file(CASE.formatted(""), ""));
        var out = new ByteArrayOutputStream();
        int exit = Main.run(new String[] {file.toString()}, new PrintStream(out), System.err);
        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"B\":[\"100.0000\"")
                .contains("\"grade\":\"NR\"")
                .endsWith("}\n");
    }

    /** By the program: its message is the file and the path, its status 1, and it has printed nothing. */
    private void refused(String json, String message) throws IOException {
        var file = folder.resolve("evidence.json");
        assertThat(error(json)).isEqualTo(file + ": " + message + "\n");
    }

    private String error(String json) throws IOException {
        var file = folder.resolve("evidence.json");
        Files.writeString(file, json);
        return error(file);
    }

    private static String error(Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(new String[] {file.toString()}, new PrintStream(out), new PrintStream(err));
        assertThat(exit).isEqualTo(1);
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String file(String cases, String more) {
        return FILE.formatted(cases, more).replace('\'', '"');
    }
}
