package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, hostile or from another world: a clear word about each, nothing half read, the others untouched. */
class BadFeedsTest {
    private static final String GOOD = cve("CVE-2024-1001", "WhatsApp", "WhatsApp", "2024-03-05T12:00:00Z", "");

    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void aDocumentThatIsCutOffGivesNothing() throws IOException {
        var kev = kev(
                kevEntry("CVE-2024-1001", "A", "B", "2024-01-01", "2024-02-01"),
                kevEntry("CVE-2024-1002", "A", "B", "2024-01-01", "2024-02-01"));
        file("a.json", kev.substring(0, kev.length() - 60));
        file("b.json", GOOD);
        walk();
        assertThat(read).containsExactly("CVE-2024-1001");
        assertThat(refused)
                .singleElement()
                .asString()
                .startsWith("a.json: line ")
                .contains("is not JSON");
    }

    @Test
    void fewerEntriesThanSaidGiveNothing() {
        var said = kev(kevEntry("CVE-2024-1001", "A", "B", "2024-01-01", "2024-02-01"))
                .replace("\"count\": 1", "\"count\": 2");
        var reading = FeedFiles.read("a.json", said);
        assertThat(reading.advisories).isEmpty();
        assertThat(reading.faults)
                .singleElement()
                .satisfies(f -> assertThat(f.position()).isEqualTo("/count"));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.json.gz")))) {
            zeros(out);
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            out.putNextEntry(new ZipEntry("a.json"));
            zeros(out);
            out.putNextEntry(new ZipEntry("b.json"));
            out.write(bytes(GOOD));
        }
        walk();
        assertThat(refused)
                .containsExactly("bomb.json: : holds more than 32 MiB", "bomb.zip!/a.json: : holds more than 32 MiB");
        assertThat(read).containsExactly("CVE-2024-1001");
    }

    @Test
    void anArchiveThatIsCutOffGivesNothing() throws IOException {
        var whole = zip("a.json", GOOD);
        Files.write(folder.resolve("a.zip"), Arrays.copyOf(whole, whole.length - 30));
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes(GOOD));
        }
        Files.write(folder.resolve("b.json.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 20));
        walk();
        assertThat(read).isEmpty();
        assertThat(refused).containsExactly("a.zip: : is not a whole ZIP archive", "b.json: : is cut off");
    }

    @Test
    void anArchiveInsideAnArchiveIsRead() throws IOException {
        var inner = zip("cves/2024/CVE-2024-1001.json", GOOD);
        try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.zip")))) {
            out.putNextEntry(new ZipEntry("cves.zip"));
            out.write(inner);
        }
        walk();
        assertThat(read).containsExactly("CVE-2024-1001");
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        assertThat(why("a.json", GOOD.replace("\"state\":", "\"state\": \"REJECTED\", \"state\":")))
                .contains("duplicate name \"state\"");
        assertThat(why("a.yaml", "id: GHSA-1111-2222-3333\nid: GHSA-1111-2222-4444\nmodified: 2024-01-01T00:00:00Z\n"))
                .contains("duplicate key");
        var twice = FeedFiles.read(
                "a.json",
                kev(
                        kevEntry("CVE-2024-1001", "A", "B", "2024-01-01", "2024-02-01"),
                        kevEntry("CVE-2024-1001", "A", "C", "2024-01-01", "2024-02-01")));
        assertThat(twice.advisories).hasSize(1);
        assertThat(twice.faults)
                .singleElement()
                .satisfies(f -> assertThat(f.position()).isEqualTo("/vulnerabilities/1"));
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(why("a.json", "{\"dataType\": \"CVE_RECORD\", \"dataVersion\": " + "[".repeat(100_000)))
                .contains("is not JSON");
    }

    @Test
    void theFutureIsRefusedOrLeftOut() {
        var tomorrow = FeedFiles.read("a.json", cve("CVE-2027-1001", "A", "B", "2027-03-05T12:00:00Z", ""));
        assertThat(tomorrow.advisories).isEmpty();
        assertThat(tomorrow.faults)
                .last()
                .satisfies(f -> assertThat(f.refused()).isTrue());
        var listed = FeedFiles.read("a.json", kev(kevEntry("CVE-2024-1001", "A", "B", "2027-01-01", "2027-02-01")));
        assertThat(listed.advisories).isEmpty();
        var embargo = FeedFiles.read("a.json", csaf("EX-1", HISTORY, ", \"release_date\": \"2027-06-01T00:00:00Z\""));
        assertThat(embargo.advisories)
                .singleElement()
                .satisfies(a -> assertThat(a.claims())
                        .noneMatch(c -> c.date() != null && c.date().to().isAfter(TODAY)));
        assertThat(embargo.faults)
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("lies in the future"));
    }

    @Test
    void namesAreShownAndNeverFollowed() throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
            out.putNextEntry(new ZipEntry("../../etc/\u202Ecve\u0007.json"));
            out.write(bytes("{\"dataType\": \"CVE_RECORD\"}"));
        }
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.json"), secret);
        walk();
        assertThat(read).isEmpty();
        assertThat(refused)
                .singleElement()
                .asString()
                .startsWith("a.zip!/../../etc/\uFFFDcve\uFFFD.json: /dataVersion");
        assertThat(Files.list(folder)).hasSize(3);
    }

    @Test
    void aDocumentThatIsNotWhatItsHashSaysIsRefused() throws IOException {
        file("a.json", GOOD);
        file("a.json.sha512", Hash.of(bytes(GOOD)) + "  a.json\n");
        file("b.json", GOOD.replace("1001", "1002"));
        file("b.json.sha256", Hash.of(bytes(GOOD.replace("1001", "1002"))) + "  b.json\n");
        walk();
        assertThat(read).containsExactly("CVE-2024-1002");
        assertThat(refused).containsExactly("a.json: : is not what its SHA-512 hash says");
    }

    private static String why(String name, String content) {
        return why(name, bytes(content));
    }

    private static String why(String name, byte[] content) {
        var reading = FeedFiles.read(name, content);
        assertThat(reading.advisories).isEmpty();
        assertThat(reading.faults).hasSize(1);
        return reading.faults.get(0).reason();
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void walk() throws IOException {
        DocumentWalk.walk(folder, new DocumentWalk.Visitor() {
            @Override
            public boolean skips(long before, String name) {
                return false;
            }

            @Override
            public void found(String name, byte[] content) {
                var reading = FeedFiles.read(name, content);
                reading.advisories.forEach(a -> read.add(a.id()));
                reading.faults.forEach(f -> refused.add(f.file() + ": " + f.position() + ": " + f.reason()));
            }

            @Override
            public void broken(String name, Unreadable why) {
                var fault = new FeedFault(name, why.position, why.why, true);
                refused.add(fault.file() + ": " + fault.position() + ": " + fault.reason());
            }
        });
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes(content));
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream out) throws IOException {
        var block = new byte[1 << 20];
        for (int i = 0; i < 40; i++) {
            out.write(block);
        }
    }
}
