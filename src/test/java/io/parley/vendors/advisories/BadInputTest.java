package io.parley.vendors.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form of feed in every way in which a file can be bad: a clear word, its place, and nothing half read. */
class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aGoodDocumentIsReadWithoutAWord(FeedForm form) {
        var reading = read(form, form.good());
        assertThat(reading.faults).isEmpty();
        FeedFiles.assertWhole(reading);
        if (form != FeedForm.CSAF_LIST) {
            assertThat(found(reading)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutOff(FeedForm form) {
        var good = form.good();
        refusedAsAWhole(form, good.substring(0, form.isCsv() ? good.length() - 20 : good.length() * 6 / 10));
    }

    @ParameterizedTest
    @EnumSource
    void packedBomb(FeedForm form) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(form.file() + ".gz")))) {
            out.write(FeedFiles.bytes(form.good()));
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                out.write(blanks);
            }
        }
        var words = new ArrayList<String>();
        DocumentWalk.walk(folder, new DocumentWalk.Visitor() {
            @Override
            public boolean skips(long before, String name) {
                return false;
            }

            @Override
            public void found(String name, byte[] content) {
                words.add(name + " was unpacked");
            }

            @Override
            public void broken(String name, Unreadable why) {
                words.add(name + " " + why.why.text());
            }
        });
        assertThat(words).containsExactly(form.file() + " holds more than 32 MiB");
    }

    @ParameterizedTest
    @EnumSource
    void anotherSchema(FeedForm form) {
        var other = Map.of(
                FeedForm.CVE, new String[] {"\"dataVersion\": \"5.1\"", "\"dataVersion\": \"4.0\"", "/dataVersion"},
                FeedForm.KEV_JSON, new String[] {"\"vulnerabilities\": [", "\"entries\": [", "/vulnerabilities"},
                FeedForm.KEV_CSV, new String[] {",dateAdded,", ",added,", "line 1"},
                FeedForm.OSV_JSON, new String[] {"\"id\": \"GHSA-1111-2222-3333\"", "\"id\": 7", "/id"},
                FeedForm.OSV_YAML, new String[] {"modified:", "changed:", "/modified"},
                FeedForm.CSAF,
                        new String[] {"\"csaf_version\": \"2.0\"", "\"csaf_version\": \"1.2\"", "/document/csaf_version"
                        },
                FeedForm.CSAF_LIST,
                        new String[] {"https://vendor.example/csaf/2025/ex-1.json\"", "\"", "/feed/entry/0"},
                FeedForm.TAGS, new String[] {",created,", ",day,", "line 1"},
                FeedForm.END_OF_LIFE, new String[] {"\"date\": \"2024-01-05\"", "\"day\": 5", "/versions/1.4.1"});
        var change = other.get(form);
        var reading = read(form, form.good().replace(change[0], change[1]));
        assertThat(reading.faults).anySatisfy(f -> {
            assertThat(f.refused()).isTrue();
            assertThat(f.position()).isEqualTo(change[2]);
        });
        assertThat(found(reading)).isLessThan(2).isEqualTo(form == FeedForm.END_OF_LIFE ? 1 : 0);
    }

    /** A name that stands twice may be read either way. In lists of lines it is a column, or what a line is about. */
    @ParameterizedTest
    @EnumSource
    void aNameTwice(FeedForm form) {
        var good = form.good();
        if (form.isCsv()) {
            int second = good.indexOf('\n') + 1;
            var line = good.substring(good.lastIndexOf('\n', good.length() - 2) + 1);
            var twice = read(form, good + line);
            assertThat(found(twice)).isEqualTo(2);
            assertThat(twice.faults).singleElement().satisfies(f -> {
                assertThat(f.refused()).isTrue();
                assertThat(f.position()).startsWith("line ");
                assertThat(f.reason()).endsWith("a second time");
            });
            refusedAsAWhole(
                    form, good.substring(0, second - 1) + "," + good.split(",")[0] + good.substring(second - 1));
            return;
        }
        var name = form.isYaml() ? "modified: 2024-03-07T12:00:00Z\n" : "{\"twice\": 1, \"twice\": 2, ";
        var reading = refusedAsAWhole(form, form.isYaml() ? good + name : name + good.substring(1));
        assertThat(reading.faults.get(0).reason()).containsIgnoringCase("duplicate");
    }

    /** In lists of lines a million columns, elsewhere a million names. */
    @ParameterizedTest
    @EnumSource
    void aMillionColumns(FeedForm form) {
        var wide = new StringBuilder(14_000_000);
        if (form.isCsv()) {
            int end = form.good().indexOf('\n');
            wide.append(form.good(), 0, end)
                    .append(",x".repeat(1_000_000))
                    .append(form.good().substring(end));
        } else if (form.isYaml()) {
            wide.append(form.good());
            for (int i = 0; i < 1_000_000; i++) {
                wide.append('x').append(i).append(": 0\n");
            }
        } else {
            wide.append('{');
            for (int i = 0; i < 1_000_000; i++) {
                wide.append("\"x").append(i).append("\":0,");
            }
            wide.append(form.good().substring(1));
        }
        refusedAsAWhole(form, wide.toString());
    }

    @ParameterizedTest
    @EnumSource
    void anotherEncoding(FeedForm form) {
        var foreign = form.good().replace("essenger", "ésenger").replace("xample", "xampl\u00e9");
        assertThat(refusedAsAWhole(form, foreign.getBytes(StandardCharsets.ISO_8859_1))
                        .faults
                        .get(0)
                        .reason())
                .contains("UTF-8");
        assertThat(refusedAsAWhole(form, form.good().getBytes(StandardCharsets.UTF_16))
                        .faults
                        .get(0)
                        .reason())
                .isEqualTo("is not in UTF-8");
        assertThat(refusedAsAWhole(form, form.good().getBytes(StandardCharsets.UTF_16LE))
                        .faults
                        .get(0)
                        .reason())
                .isEqualTo("is not in UTF-8");
    }

    @ParameterizedTest
    @EnumSource
    void aByteOrderMark(FeedForm form) {
        var reading = read(form, "\uFEFF" + form.good());
        assertThat(reading.faults).isEmpty();
        assertThat(found(reading)).isEqualTo(found(read(form, form.good())));
    }

    /** It is read with a remark, since it is not for us to say which of two days is wrong. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CSAF_LIST", "TAGS", "END_OF_LIFE"})
    void datesThatContradict(FeedForm form) {
        var contradiction = Map.of(
                FeedForm.CVE,
                        new String[] {
                            "\"datePublic\": \"2024-03-01",
                            "\"datePublic\": \"2024-06-01",
                            "published before it was public"
                        },
                FeedForm.KEV_JSON,
                        new String[] {
                            "\"dueDate\": \"2024-04-22", "\"dueDate\": \"2024-03-22", "due before it was listed"
                        },
                FeedForm.KEV_CSV,
                        new String[] {"do,2024-04-22,Unknown", "do,2024-03-22,Unknown", "due before it was listed"},
                FeedForm.OSV_JSON,
                        new String[] {
                            "\"modified\": \"2024-03-06",
                            "\"modified\": \"2024-01-06",
                            "last changed before it was published"
                        },
                FeedForm.OSV_YAML,
                        new String[] {
                            "modified: 2024-03-06", "modified: 2024-01-06", "last changed before it was published"
                        },
                FeedForm.CSAF,
                        new String[] {"\"date\": \"2025-05-20", "\"date\": \"2025-02-20", "fixed before it was reported"
                        });
        var change = contradiction.get(form);
        var reading = read(form, form.good().replace(change[0], change[1]));
        assertThat(found(reading)).isEqualTo(found(read(form, form.good())));
        assertThat(reading.faults).isNotEmpty().allSatisfy(f -> {
            assertThat(f.refused()).isFalse();
            assertThat(f.position()).isNotEmpty();
            assertThat(f.reason()).contains(change[2]);
        });
    }

    /** What is yet to come is no fact: the day, the line or the document is left out, with a word. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSAF_LIST")
    void daysToCome(FeedForm form) {
        var reading = read(form, form.good().replace("2024-0", "2031-0").replace("2025-0", "2032-0"));
        FeedFiles.assertWhole(reading);
        assertThat(reading.faults).isNotEmpty().anyMatch(f -> f.reason().contains("lies in the future"));
    }

    @ParameterizedTest
    @EnumSource
    void aHostileName(FeedForm form) {
        var name = "../../etc/\u202E\u0007\n" + "x".repeat(500) + form.file();
        var faults = FeedFiles.read(name, form.good().substring(0, form.good().length() / 3)).faults;
        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.file())
                        .startsWith("../../etc/\uFFFD\uFFFD\uFFFDx")
                        .hasSizeLessThanOrEqualTo(300));
    }

    private static Reading refusedAsAWhole(FeedForm form, String content) {
        return refusedAsAWhole(form, FeedFiles.bytes(content));
    }

    private static Reading refusedAsAWhole(FeedForm form, byte[] content) {
        var reading = FeedFiles.read(form.file(), content);
        assertThat(found(reading)).isZero();
        assertThat(reading.faults)
                .singleElement()
                .satisfies(f -> assertThat(f.refused()).isTrue());
        return reading;
    }

    private static Reading read(FeedForm form, String content) {
        return FeedFiles.read(form.file(), content);
    }

    private static int found(Reading reading) {
        return reading.advisories.size() + reading.releases.size();
    }
}
