package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Published numbers: if one differs, other programs would read our logs differently. */
class VectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .map(Merkle::leaf)
            .toList();
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void emptyTreeAndEmptyLeaf() {
        assertThat(HEX.formatHex(Merkle.empty()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HEX.formatHex(Merkle.leaf(new byte[0]))).isEqualTo(ROOTS.get(0));
        assertThat(new Tree(place -> new byte[0]).root(0)).isEqualTo(Merkle.empty());
    }

    @Test
    void eightRoots() {
        for (int size = 1; size <= 8; size++) {
            var root = Tree.of(LEAVES.subList(0, size)).root(size);
            assertThat(HEX.formatHex(root)).as("size " + size).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void publishedProbes() throws IOException {
        var probes = Files.readAllLines(Path.of("src/test/resources/vectors/merkle-probes.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        assertThat(probes).hasSize(196);
        var wrong = new ArrayList<String>();
        for (var probe : probes) {
            long first = Long.parseUnsignedLong(probe[1]);
            long second = Long.parseUnsignedLong(probe[2]);
            var proof = probe[5].equals("none")
                    ? List.<byte[]>of()
                    : Arrays.stream(probe[5].split(",")).map(VectorsTest::hash).toList();
            boolean accepted = probe[0].equals("inclusion")
                    ? Merkle.isIncluded(first, second, hash(probe[3]), proof, hash(probe[4]))
                    : Merkle.isConsistent(first, second, hash(probe[3]), hash(probe[4]), proof);
            if (accepted != probe[6].equals("accept")) {
                wrong.add(probe[7]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void signedNote() throws Tampered {
        var key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = "This is an example message.\n\n— example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
        assertThat(Note.open(Text.bytes(note), key, "note")).isEqualTo("This is an example message.\n");
        assertThat(key.encoded()).isEqualTo("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var others = note + "— witness.example " + Base64.getEncoder().encodeToString(new byte[68]) + "\n";
        assertThat(Note.open(Text.bytes(others), key, "note")).isEqualTo("This is an example message.\n");
        for (var broken : List.of(
                note.replace("example m", "Example m"),
                note.replace("IneyaQM=", "IneyaQN="), // idle bits
                note.replace("IneyaQM=", "IneyaQM"),
                note.replace("Uw2Q", "Vw2Q"),
                note + "x",
                note + "\n",
                note.substring(0, note.length() - 1),
                note + note.substring(note.indexOf('—')),
                others.replace("witness.example", "example.com/foo"),
                note.replace("— ", "- "),
                note.replace("example.com/foo U", "example.com/bar U"),
                note.replace("message.\n", "message.\r\n"))) {
            assertThatThrownBy(() -> Note.open(Text.bytes(broken), key, "note"))
                    .as(broken)
                    .isInstanceOf(Tampered.class);
        }
    }

    @Test
    void ourOwnLeaf() throws Tampered {
        var facts = "{\"ack_id\":\"0190a000-0000-7000-8000-000000000001\",\"acted_at\":\"2026-11-23T10:15:30.123Z\","
                + "\"choice\":\"acknowledged\",\"content_sha256\":\"85210f7fbe55782d49a471d6552dafff3de8a981586836c29b730736d0a1c337\","
                + "\"kind\":\"policy-ack\",\"policy_version\":\"5b1c7f0e-0000-4000-8000-000000000003\","
                + "\"statement_sha256\":\"5ba29084fac9d18e6b0d9b21e832b24d9cac02e57817b45997dbc4ccbca692fd\","
                + "\"subject_ref\":\"3f0c1c52-0000-4000-8000-00000000000a\",\"tenant\":\"00000000-0000-4000-8000-00000000000a\","
                + "\"v\":1,\"via\":\"web\"}";
        var identity = "{\"email\":\"zoe@example.org\",\"iss\":\"https://sso.example.org/realms/parley\","
                + "\"name\":\"Zoë Example\",\"sub\":\"8f6b0d2e-0000-4000-8000-00000000000b\",\"v\":1}";
        assertThat(CanonicalJson.write(CanonicalJson.read(facts, "facts"))).isEqualTo(facts);
        assertThat(CanonicalJson.write(CanonicalJson.read(identity, "identity")))
                .isEqualTo(identity);
        var f = Commitment.of(salt(0), facts);
        var i = Commitment.of(salt(32), identity);
        assertThat(Text.base64(f)).isEqualTo("1zTCHBMLY0rMGDz/y1X0VkcQf0Ucf6KUbfCHk1a1hxI=");
        assertThat(Text.base64(i)).isEqualTo("8YRqlx/5iYJizf3c9hE1gHW8oMgB4HL8eNcmqoBgMYs=");
        var leaf = Merkle.leaf(Commitment.leafInput("policy-ack", "5b1c7f0e-0000-4000-8000-000000000003", f, i));
        assertThat(HEX.formatHex(leaf)).isEqualTo("2559c3ce8ba3d3d2bd632a8a5c993c803007ada4975ec7a639c0029a21645134");
        assertThatThrownBy(() -> Commitment.of(new byte[31], facts)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void canonicalJsonHasOneWriting() {
        for (var other : List.of(
                "{\"a\": \"b\"}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":\"\",\"a\":\"\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":1}",
                "{\"v\":01}",
                "{\"v\":1.0}",
                "{\"v\":\"1\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"b\"}x",
                "{\"a\":\"b\"",
                "{\"a\":\"b\",}",
                "[]",
                "")) {
            assertThatThrownBy(() -> CanonicalJson.read(other, "it")).as(other).isInstanceOf(Tampered.class);
        }
    }

    private static byte[] hash(String base64) {
        return base64.equals("-") ? new byte[0] : Base64.getDecoder().decode(base64);
    }

    private static byte[] salt(int from) {
        var salt = new byte[32];
        for (int i = 0; i < 32; i++) {
            salt[i] = (byte) (from + i);
        }
        return salt;
    }
}
