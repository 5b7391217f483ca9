package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both programs as people start them. */
class MainTest {
    @TempDir
    Path folder;

    private final BundleForTests bundle = new BundleForTests();

    @Test
    void packingAgainChangesNothing() throws Exception {
        for (var level : List.of(0, 1, 9)) {
            var zip = pack("again-" + level + ".zip", bundle.files, level, "proofs/");
            assertThat(java(zip, "--key", bundle.key.encoded())).isZero();
            assertThat(python(zip, "--key", bundle.key.encoded())).isZero();
        }
    }

    @Test
    void keyMayBeInAFile() throws Exception {
        var zip = pack("bundle.zip", bundle.files, 6);
        var file = Files.writeString(folder.resolve("company.key"), bundle.key.encoded() + "\n");
        assertThat(java("--key", file.toString(), zip)).isZero();
        assertThat(python("--key", file.toString(), zip)).isZero();
    }

    /** Whoever meddles with a bundle would put their own key beside it. */
    @Test
    void keyInsideTheBundleAloneIsRefused() throws Exception {
        bundle.put("key.txt", bundle.key.encoded());
        bundle.sign();
        var zip = pack("bundle.zip", bundle.files, 6);
        assertThat(java(zip)).isEqualTo(Verdict.USAGE);
        assertThat(python(zip)).isEqualTo(Verdict.USAGE);
    }

    @Test
    void anotherKeyDoesNotConfirm() throws Exception {
        var zip = pack("bundle.zip", bundle.files, 6);
        var other = new BundleForTests().key.encoded();
        assertThat(java(zip, "--key", other)).isEqualTo(Verdict.TAMPERED);
        assertThat(python(zip, "--key", other)).isEqualTo(Verdict.TAMPERED);
        var mistyped = other.substring(0, other.length() - 3) + "AA=";
        assertThat(java(zip, "--key", mistyped)).isEqualTo(Verdict.USAGE);
        assertThat(python(zip, "--key", mistyped)).isEqualTo(Verdict.USAGE);
    }

    @Test
    void keptBundleIsCompared() throws Exception {
        var zip = pack("bundle.zip", bundle.files, 6);
        var key = bundle.key.encoded();
        assertThat(java(zip, "--key", key, "--previous", zip)).isZero();
        assertThat(python(zip, "--key", key, "--previous", zip)).isZero();
        var forked = Files.writeString(folder.resolve("kept"), bundle.checkpoint("0", 3, Merkle.sha256("fork")));
        assertThat(java(zip, "--key", key, "--previous", forked.toString())).isEqualTo(Verdict.TAMPERED);
        assertThat(python(zip, "--key", key, "--previous", forked.toString())).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() throws Exception {
        for (var name :
                List.of("../evil", "/etc/evil", "a/../../evil", "a\\evil", "C:evil", ".hidden", "a/b/c/d/e", "ev il")) {
            var zip = pack("slip.zip", bundle.files, 6, name);
            assertThat(java(zip, "--key", bundle.key.encoded())).as(name).isEqualTo(Verdict.TAMPERED);
            assertThat(python(zip, "--key", bundle.key.encoded())).as(name).isEqualTo(Verdict.TAMPERED);
        }
    }

    @Test
    void sameNameTwiceIsRefused() throws Exception {
        var zip = Path.of(pack("twice.zip", bundle.files, 0, "README.tx2"));
        var bytes =
                new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1).replace("README.tx2", "README.txt");
        Files.write(zip, bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(java(zip.toString(), "--key", bundle.key.encoded())).isEqualTo(Verdict.TAMPERED);
        assertThat(python(zip.toString(), "--key", bundle.key.encoded())).isEqualTo(Verdict.TAMPERED);
    }

    @Test
    void whatIsNoBundleIsSaid() throws Exception {
        var text = Files.writeString(folder.resolve("text.zip"), "no zip").toString();
        var empty = pack("empty.zip", Map.of(), 6);
        var cut = folder.resolve("cut.zip");
        var whole = Files.readAllBytes(Path.of(pack("whole.zip", bundle.files, 6)));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        for (var zip : List.of(text, empty, cut.toString())) {
            assertThat(java(zip, "--key", bundle.key.encoded())).as(zip).isEqualTo(Verdict.TAMPERED);
            assertThat(python(zip, "--key", bundle.key.encoded())).as(zip).isEqualTo(Verdict.TAMPERED);
        }
        assertThat(java("nowhere.zip", "--key", bundle.key.encoded())).isEqualTo(Verdict.USAGE);
        assertThat(python("nowhere.zip", "--key", bundle.key.encoded())).isEqualTo(Verdict.USAGE);
        assertThat(java()).isEqualTo(Verdict.USAGE);
        assertThat(python()).isEqualTo(Verdict.USAGE);
        assertThat(java(empty, "--color", "x")).isEqualTo(Verdict.USAGE);
        assertThat(python(empty, "--color", "x")).isEqualTo(Verdict.USAGE);
    }

    private static int java(String... arguments) {
        return Main.run(List.of(arguments)).code();
    }

    private static int python(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of("python3", "src/main/resources/verify/verify.py"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    private String pack(String name, Map<String, byte[]> files, int level, String... more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var extra : more) {
                zip.putNextEntry(new ZipEntry(extra));
            }
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray()).toString();
    }
}
