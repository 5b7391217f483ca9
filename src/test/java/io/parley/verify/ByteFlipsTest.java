package io.parley.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One flipped bit anywhere, and neither verifier believes the bundle; neither stumbles. */
class ByteFlipsTest {
    private static final Set<String> EVERY_BYTE =
            Set.of("MANIFEST", "checkpoint", "previous-checkpoint", "consistency.txt", "acknowledgments.jsonl");

    @Test
    void noFlippedBitIsBelieved() throws IOException {
        var bundle = new BundleForTests();
        var random = new Random(7);
        var accepted = new ArrayList<String>();
        int flips = 0;
        int asked = 0;
        try (var python = new Python(bundle.key)) {
            for (var file : bundle.files.entrySet()) {
                boolean every =
                        EVERY_BYTE.contains(file.getKey()) || file.getKey().startsWith("proofs/");
                for (int at = 0; at < file.getValue().length; at += every ? 1 : 16) {
                    var flipped = file.getValue().clone();
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                    var files = new TreeMap<>(bundle.files);
                    files.put(file.getKey(), flipped);
                    int code = Bundle.check(files, bundle.key, null).code();
                    if (code != Verdict.TAMPERED) {
                        accepted.add(file.getKey() + "@" + at + " by Java: " + code);
                    }
                    if (flips++ % 5 == 0) {
                        asked++;
                        int other = python.check(files);
                        if (other != Verdict.TAMPERED) {
                            accepted.add(file.getKey() + "@" + at + " by Python: " + other);
                        }
                    }
                }
            }
        }
        System.out.println("Byte flips: " + flips + " by Java, " + asked + " by Python");
        assertThat(flips).isGreaterThan(5_000);
        assertThat(accepted).isEmpty();
    }

    /** The same where the operator signs the manifest again: commitments, proofs and checkpoints stand on their own. */
    @Test
    void signingAgainDoesNotHelp() {
        var bundle = new BundleForTests();
        var random = new Random(8);
        var accepted = new ArrayList<String>();
        for (var name : bundle.files.keySet().stream()
                .filter(n -> !n.equals("README.txt") && !n.equals("verify.py") && !n.equals("MANIFEST"))
                .filter(n -> !n.equals("population.csv")) // who was asked is the company's word
                .toList()) {
            var original = bundle.files.get(name);
            for (int at = 0; at < original.length; at += 7) {
                var flipped = original.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                bundle.files.put(name, flipped);
                bundle.sign();
                if (bundle.check().code() != Verdict.TAMPERED) {
                    accepted.add(name + "@" + at + ": "
                            + new String(
                                    flipped,
                                    Math.max(0, at - 20),
                                    Math.min(40, flipped.length - Math.max(0, at - 20)),
                                    java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            bundle.files.put(name, original);
        }
        assertThat(accepted).isEmpty();
    }
}
