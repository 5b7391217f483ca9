package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                ",'confidence':'1' | $.cases[0].confidence: must be a number from 0 to 1",
                ",'reported':'2026-02-30' | $.cases[0].reported: is not a day: 2026-02-30",
                ",'reported':'2026-07-02' | $.cases[0].reported: 2026-07-02 is after the day of the evidence, 2026-07-01",
                ",'reported':['2026-02-02','2026-02-01'] | $.cases[0].reported: ends before it begins",
                ",'reported':[null] | $.cases[0].reported: must be a day or [from, to]",
                ",'aliases':['CVE-1'] | $.cases[0].aliases[0]: is the record's own id",
                ",'replacedBy':'CVE-1' | $.cases[0].replacedBy: leads back to CVE-1",
                ",'unsupported':'no' | $.cases[0].unsupported: must be true or false"
            })
    void faultOfCaseIsNamed(String fault, String message) {
        assertThatThrownBy(() -> EvidenceReader.read(file(CASE.formatted(fault), "")))
                .isInstanceOf(BadEvidence.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'grade':'A' | $.grade: is not a key of the format",
                ",'programme':{'contact':1} | $.programme.contact: must be true or false",
                ",'profile':{'weights':{'H':-0.1,'P':0.3,'X':0.3,'C':0.3,'B':0.2}} | $.profile.weights.H: must be a number from 0 to 1",
                ",'profile':{'weights':{'H':0.3,'P':0.3,'X':0.3,'C':0.3,'B':0.2}} | $.profile: weights sum to 1.4, not to 1"
            })
    void faultOfFileIsNamed(String fault, String message) {
        assertThatThrownBy(() -> EvidenceReader.read(file("", fault)))
                .isInstanceOf(BadEvidence.class)
                .hasMessage(message);
    }

    @Test
    void recordsThatReplaceEachOtherAreRefused() {
        var circle = CASE.formatted(",'replacedBy':'CVE-2'") + ","
                + CASE.formatted(",'replacedBy':'CVE-1'").replace("'id':'CVE-1'", "'id':'CVE-2'");
        assertThatThrownBy(() -> EvidenceReader.read(file(circle, "")))
                .hasMessage("$.cases[0].replacedBy: leads back to CVE-1");
    }

    @Test
    void repeatedKeyIsRefused() {
        assertThatThrownBy(() -> EvidenceReader.read(file(CASE.formatted(",'id':'CVE-2'"), "")))
                .hasMessageContaining("line 1")
                .hasMessageContaining("Duplicate");
    }

    @Test
    void moreCasesThanAnyServiceHasAreRefused() {
        var many = CASE.formatted("") + ("," + CASE.formatted("")).repeat(EvidenceReader.MAX_CASES);
        assertThatThrownBy(() -> EvidenceReader.read(file(many, "")))
                .hasMessage("$.cases: holds 200001 items, more than 200000");
    }

    @Test
    void oneBadLinePrintsNothing() throws IOException {
        var file = folder.resolve("two.jsonl");
        Files.writeString(file, file(CASE.formatted(""), "") + "\n" + file(CASE.formatted(",'share':2"), "") + "\n");
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(new String[] {file.toString()}, new PrintStream(out), new PrintStream(err));
        assertThat(exit).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2: $.cases[0].share");
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

    private static String file(String cases, String more) {
        return FILE.formatted(cases, more).replace('\'', '"');
    }
}
