package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleCsvTest {
    private static final String HEAD = "number,name,mail\n";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("", "0:0: EMPTY_FILE"),
                arguments("\uFEFF", "0:0: EMPTY_FILE"),
                arguments("\n\n\n", "0:0: EMPTY_FILE"),
                arguments(HEAD, "1:0: NO_ROWS"),
                arguments("\n" + HEAD + "\n\n", "1:0: NO_ROWS"),
                arguments("number,name\n1,Ana\n", "1:0:mail MISSING_COLUMN"),
                arguments("Number,name,mail\n", "1:1:Number UNKNOWN_COLUMN|1:0:number MISSING_COLUMN"),
                arguments("number,name,mail,name\n", "1:4:name COLUMN_TWICE"),
                arguments("number,name,mail,\n1,A,a@b.example,\n", "1:4: UNKNOWN_COLUMN"),
                arguments(
                        "1,Ana,a@b.example\n",
                        "1:1:1 UNKNOWN_COLUMN|1:2:Ana UNKNOWN_COLUMN|1:3:a@b.example UNKNOWN_COLUMN"
                                + "|1:0:number MISSING_COLUMN|1:0:name MISSING_COLUMN|1:0:mail MISSING_COLUMN"),
                arguments(HEAD + "1,A,a@b.example\n2,B\n", "3:3: CELL_COUNT"),
                arguments(HEAD + "1,A,a@b.example,x\n", "2:4: CELL_COUNT"),
                arguments(HEAD + "1,A,\"a@b.example\n", "2:3:mail UNCLOSED_QUOTE"),
                arguments(HEAD + "1,A,a@b.example\n2,\"B,c@b.example\n3,C,d@b.example\n", "3:2:name UNCLOSED_QUOTE"),
                arguments(HEAD + "1,\"A\"x,a@b.example\n", "2:2:name STRAY_QUOTE"),
                arguments(HEAD + "1,A\"x\",a@b.example\n", "2:2:name STRAY_QUOTE"),
                arguments(HEAD + "1,A,a@b.example\n1,B,b@b.example\n", "3:1:number NUMBER_TWICE"),
                arguments(HEAD + "1,A,a@b.example\n2,B,A@B.example\n", "3:3:mail MAIL_TWICE"),
                arguments(HEAD + ",A,a@b.example\n", "2:1:number REQUIRED"),
                arguments(HEAD + "1, ,a@b.example\n", "2:2:name REQUIRED"),
                arguments(HEAD + "1,A,\n", "2:3:mail REQUIRED"),
                arguments(HEAD + "1,A,nobody\n", "2:3:mail BAD_MAIL"),
                arguments(HEAD + "1,A,a@b\n", "2:3:mail BAD_MAIL"),
                arguments(HEAD + "1,A,a b@c.example\n", "2:3:mail BAD_MAIL"),
                arguments(HEAD + "1,=1+1,a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "1, =1+1,a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "+1,A,a@b.example\n", "2:1:number FORMULA"),
                arguments(HEAD + "1,-A,a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "1,@A,a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "1,\tA,a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "1,\"\rA\",a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "1,\uFF1D1+1,a@b.example\n", "2:2:name FORMULA"),
                arguments(HEAD + "1,\uFF20A,a@b.example\n", "2:2:name FORMULA"),
                arguments("number,name,mail,groups\n1,A,a@b.example,Sales;=1\n", "2:4:groups FORMULA"),
                arguments(HEAD + "1,A\u0007B,a@b.example\n", "2:2:name CONTROL_CHARACTER"),
                arguments(HEAD + "1,A\u202EB,a@b.example\n", "2:2:name CONTROL_CHARACTER"),
                arguments(HEAD + "1," + "x".repeat(201) + ",a@b.example\n", "2:2:name TOO_LONG"),
                arguments(HEAD + "1,A" + "x".repeat(70_000) + ",a@b.example\n", "2:2:name ENDLESS_CELL"),
                arguments(row("hire_date", "31.12.2026"), "2:4:hire_date BAD_DATE"),
                arguments(row("hire_date", "2026-02-30"), "2:4:hire_date BAD_DATE"),
                arguments(row("end_date", "9999-01-01"), "2:4:end_date BAD_DATE"),
                arguments(row("work_start", "8:00"), "2:4:work_start BAD_TIME"),
                arguments(row("work_end", "24:00"), "2:4:work_end BAD_TIME"),
                arguments(row("zone", "Prague"), "2:4:zone BAD_ZONE"),
                arguments(row("language", "czech"), "2:4:language TOO_LONG"),
                arguments(row("language", "qq"), "2:4:language BAD_LANGUAGE"),
                arguments(row("country", "XX"), "2:4:country BAD_COUNTRY"),
                arguments(row("type", "boss"), "2:4:type BAD_TYPE"),
                arguments(
                        "number,name,mail,hire_date,end_date\n1,A,a@b.example,2026-05-02,2026-05-01\n",
                        "2:5:end_date END_BEFORE_START"),
                arguments(
                        "number,name,mail,leave_until,leave_from\n1,A,a@b.example,2026-05-01,2026-05-02\n",
                        "2:4:leave_until END_BEFORE_START"),
                arguments(
                        "number,name,mail,leave_from,leave_until\n1,A,a@b.example,,2026-05-02\n",
                        "2:5:leave_until LEAVE_WITHOUT_START"),
                // a cell of two lines: what follows it is on the next line, and the next record one further
                arguments(
                        HEAD + "1,\"A\nB\",nobody\n2,B,nobody\n",
                        "2:2:name CONTROL_CHARACTER|3:3:mail BAD_MAIL|4:3:mail BAD_MAIL"),
                arguments(
                        "number,name,mail\r\n1,\"A\r\nB\",a@b.example\r\n2,B,nobody\r\n",
                        "2:2:name CONTROL_CHARACTER|4:3:mail BAD_MAIL"),
                arguments("number;name;mail\n1;A;nobody\n", "2:3:mail BAD_MAIL"),
                arguments("number\tname\tmail\n1\tA\tnobody\n", "2:3:mail BAD_MAIL"),
                arguments(HEAD + "1,A\0,a@b.example\n", "2:4: NUL"));
    }

    @ParameterizedTest
    @MethodSource
    void faults(String file, String expected) {
        assertThat(faultsOf(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void whatIsNoUtf8IsNamedByItsByte() {
        assertThat(faultsOf((HEAD + "1,P\u0159\u00edklad,a@b.example\n").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("2:5: NOT_UTF8");
        assertThat(faultsOf((HEAD).getBytes(StandardCharsets.UTF_16))).startsWith("1:1: NOT_UTF8");
    }

    @Test
    void aSpreadsheetIsTakenForWhatItIs() {
        assertThat(faultsOf(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo("0:0: SPREADSHEET");
        assertThat(faultsOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo("0:0: SPREADSHEET");
    }

    @Test
    void aMillionColumnsAreCountedNotKept() {
        var line = ",".repeat(1_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(faultsOf((HEAD + line + "\n1,A,nobody\n").getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("2:4: CELL_COUNT|3:3:mail BAD_MAIL");
            assertThat(faultsOf(("x" + line + "\n").getBytes(StandardCharsets.UTF_8)))
                    .contains("1:0: CELL_COUNT");
        });
    }

    @Test
    void aHundredFaultsAreShownAndTheRestCounted() {
        var rows = IntStream.range(0, 150)
                .mapToObj(i -> i + ",A,nobody" + i + "\n")
                .collect(Collectors.joining());
        var parsed = PeopleCsv.parse((HEAD + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(parsed.faults().list()).hasSize(100);
        assertThat(parsed.faults().more()).isEqualTo(50);
    }

    @Test
    void tooManyPeopleAndTooManyBytesAreRefused() {
        var rows = new StringBuilder(HEAD);
        IntStream.range(0, 100_001)
                .forEach(i -> rows.append(i).append(",A,a").append(i).append("@b.example\n"));
        assertThat(faultsOf(rows.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo("100002:0: TOO_MANY_ROWS");
        assertThat(faultsOf(new byte[PeopleCsv.MAX_BYTES + 1])).isEqualTo("0:0: TOO_LARGE");
    }

    @Test
    void aRightFileIsReadInAnyOrderWithAMarkAndEmptyLines() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        out.write(
                "mail;\"number\";name;groups;country;type\r\n\r\nANA@b.example; 7 ;Ana;\"B;A ;B\";cz;Contractor\r\n;;;;;\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        var parsed = PeopleCsv.parse(out.toByteArray());
        assertThat(parsed.faults().list()).isEmpty();
        assertThat(parsed.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.values())
                    .containsEntry(PersonField.NUMBER, "7")
                    .containsEntry(PersonField.MAIL, "ana@b.example")
                    .containsEntry(PersonField.GROUPS, "A; B")
                    .containsEntry(PersonField.COUNTRY, "CZ")
                    .containsEntry(PersonField.TYPE, "contractor")
                    .doesNotContainKey(PersonField.ZONE);
        });
    }

    private static String row(String column, String value) {
        return "number,name,mail," + column + "\n1,A,a@b.example," + value + "\n";
    }

    private static String faultsOf(byte[] content) {
        return PeopleCsv.parse(content).faults().list().stream()
                .map(p -> p.line() + ":" + p.column() + ":" + p.name() + " " + p.fault())
                .collect(Collectors.joining("|"));
    }
}
