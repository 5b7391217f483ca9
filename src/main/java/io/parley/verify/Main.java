package io.parley.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code java -jar parley-verify.jar bundle.zip --key KEY}: needs no network and nothing of the product. */
public final class Main {
    private static final String[] USAGE = {
        "Usage: parley-verify BUNDLE.zip --key KEY [--previous FILE]",
        "KEY is the verifier key (name+id+key) or a file that holds it; FILE is the last bundle or checkpoint you hold.",
        "Exit: 0 valid, 1 tampered, 2 names left out but consistent, 64 not asked rightly."
    };

    private Main() {}

    public static void main(String[] arguments) {
        var verdict = run(List.of(arguments));
        verdict.sentences().forEach(verdict.code() == Verdict.USAGE ? System.err::println : System.out::println);
        System.exit(verdict.code());
    }

    static Verdict run(List<String> arguments) {
        @Nullable String bundle = null;
        @Nullable String key = null;
        @Nullable String previous = null;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            boolean more = i + 1 < arguments.size();
            if (argument.equals("--key") && more && key == null) {
                key = arguments.get(++i);
            } else if (argument.equals("--previous") && more && previous == null) {
                previous = arguments.get(++i);
            } else if (!argument.startsWith("--") && bundle == null) {
                bundle = argument;
            } else {
                return Verdict.usage(USAGE);
            }
        }
        if (bundle == null) {
            return Verdict.usage(USAGE);
        }
        if (key == null) {
            return Verdict.usage(
                    "No key was given. One that came with the bundle proves nothing: take it from where you kept it, or ask the company for it.",
                    USAGE[0]);
        }
        return run(Path.of(bundle), key, previous);
    }

    private static Verdict run(Path bundle, String key, @Nullable String previous) {
        if (!Files.isRegularFile(bundle)) {
            return Verdict.usage("There is no file " + bundle + ".");
        }
        VerifierKey verifier;
        try {
            verifier = VerifierKey.parse(text(key));
        } catch (Tampered | IOException e) {
            return Verdict.usage("The key cannot be used: " + e.getMessage());
        }
        byte @Nullable [] kept = null;
        if (previous != null) {
            try {
                kept = checkpoint(Path.of(previous));
            } catch (Tampered | IOException e) {
                return Verdict.usage("What you kept cannot be read: " + previous);
            }
        }
        return Bundle.check(bundle, verifier, kept);
    }

    /** The text itself, or what stands in the file of that name. */
    private static String text(String key) throws IOException {
        return key.indexOf('+') < 0 ? Files.readString(Path.of(key)).strip() : keyOrFile(key);
    }

    private static String keyOrFile(String key) throws IOException {
        try {
            VerifierKey.parse(key);
            return key;
        } catch (Tampered e) {
            return Files.isRegularFile(Path.of(key))
                    ? Files.readString(Path.of(key)).strip()
                    : key;
        }
    }

    private static byte[] checkpoint(Path file) throws IOException, Tampered {
        var bytes = Files.readAllBytes(file);
        boolean zip = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.US_ASCII).equals("PK");
        var kept = zip ? BundleZip.read(file).get(Bundle.CHECKPOINT) : bytes;
        if (kept == null) {
            throw new Tampered("There is no checkpoint in it.");
        }
        return kept;
    }
}
