package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.verify.Manifest;
import io.parley.verify.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own writing of zip files is read by others' readers: the JDK's and Python's. */
class BundleFileTest {
    private final LogKey key = LogKey.make("acks.test/00000000-0000-4000-8000-00000000000a");

    /** 65,535 files are what the older form of a zip's directory can count. */
    @Test
    void moreFilesThanTheOlderFormCountsAreRead(@TempDir Path folder) throws Exception {
        int proofs = 70_000;
        var zip = folder.resolve("large.zip");
        try (var file = new BundleFile()) {
            for (int n = 0; n < proofs; n++) {
                file.add("proofs/" + n, "proof " + n);
            }
            Files.copy(file.sign(key).in(), zip);
        }
        try (var read = new ZipFile(zip.toFile())) {
            assertThat(read.size()).isEqualTo(proofs + 1);
            assertThat(text(read, "proofs/69999")).isEqualTo("proof 69999");
        }
        var python = new ProcessBuilder("python3", "-m", "zipfile", "-t", zip.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(python.getInputStream().readAllBytes())).contains("Done testing");
        assertThat(python.waitFor()).isZero();
    }

    @Test
    void manifestIsTheOneThatIsChecked(@TempDir Path folder) throws Exception {
        var files = new TreeMap<String, byte[]>();
        var names = new ArrayList<String>();
        for (int n = 0; n < 20_000; n++) {
            names.add("proofs/" + n + ".tlog-proof");
        }
        Collections.shuffle(names, new Random(1));
        names.addAll(List.of("README.txt", "checkpoint", "population.csv"));
        names.forEach(name -> files.put(name, Text.bytes("of " + name)));
        files.put("population.csv", new byte[3_000_000]);
        try (var read = new ZipFile(write(folder.resolve("a.zip"), names, files).toFile())) {
            assertThat(text(read, "MANIFEST")).startsWith(Manifest.text(files) + "\n— ");
            for (var file : List.of("population.csv", "proofs/77.tlog-proof")) {
                assertThat(read.getInputStream(read.getEntry(file)).readAllBytes())
                        .isEqualTo(files.get(file));
            }
        }
    }

    @Test
    void bytesAreTheSameEachTime(@TempDir Path folder) throws Exception {
        var files = new TreeMap<String, byte[]>();
        files.put("README.txt", Text.bytes("Read me"));
        files.put("proofs/1", new byte[0]);
        var names = List.copyOf(files.keySet());
        assertThat(write(folder.resolve("a.zip"), names, files))
                .hasSameBinaryContentAs(write(folder.resolve("b.zip"), names, files));
    }

    private Path write(Path zip, List<String> names, TreeMap<String, byte[]> files) throws IOException {
        try (var file = new BundleFile()) {
            names.forEach(name -> file.add(name, files.get(name)));
            Files.copy(file.sign(key).in(), zip);
        }
        return zip;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
