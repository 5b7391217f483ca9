package io.parley.vendors.scoring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Recomputes scores from evidence files, with no server, database or network, by the newest method or the one that is named. A
 * {@code .jsonl} file gives one result a line, in order; {@code --calibrate} gives the priors that it leads to instead. Exit 0:
 * every result printed; 1: evidence that cannot be used, named, and nothing printed; 64: usage.
 */
public final class Main {
    private static final int USAGE = 64;
    /** Of one evidence file; as many cases as may be have room in it, sources included. */
    private static final long MAX_BYTES = 512L << 20;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        boolean calibrates = args.length == 2 && args[0].equals("--calibrate");
        boolean names = args.length == 3 && args[0].equals("--method");
        var method = names ? Method.find(args[1]).orElse(null) : Method.NEWEST;
        if (method == null
                || !calibrates && !names && args.length != 1
                || args.length > 0 && args[args.length - 1].startsWith("-")) {
            err.println("usage: java -jar parley-score.jar [--method "
                    + String.join("|", Method.ALL.stream().map(Method::id).toList())
                    + "] EVIDENCE.json|EVIDENCE.jsonl\n       java -jar parley-score.jar --calibrate EVIDENCE.jsonl");
            return USAGE;
        }
        var file = args[args.length - 1];
        try {
            var results = calibrates ? List.of(priors(Path.of(file))) : results(Path.of(file), method);
            results.forEach(line -> out.print(line + "\n"));
            out.flush();
            return 0;
        } catch (NoSuchFileException e) {
            err.println(file + ": there is no such file");
        } catch (MalformedInputException e) {
            err.println(file + ": is not UTF-8");
        } catch (BadEvidence | IOException e) {
            err.println(file + ": " + e.getMessage());
        }
        return 1;
    }

    private static List<String> results(Path file, Method method) throws IOException, BadEvidence {
        return evidence(file).stream()
                .map(e -> Canonical.json(e.score(method), method))
                .toList();
    }

    private static String priors(Path file) throws IOException, BadEvidence {
        var line = new TreeMap<String, Object>();
        Calibration.estimates(Method.V1_0, evidence(file))
                .forEach((part, found) -> line.put(part.name(), new Object[] {found.mean(), found.kappa()}));
        line.put("snapshot_sha256", Method.sha256(Files.readString(file)));
        return Canonical.json(line);
    }

    private static List<Evidence> evidence(Path file) throws IOException, BadEvidence {
        if (!file.toString().endsWith(".jsonl")) {
            if (Files.size(file) > MAX_BYTES) {
                throw new BadEvidence("$", "is larger than " + (MAX_BYTES >> 20) + " MiB");
            }
            return List.of(EvidenceReader.read(Files.readString(file)));
        }
        var read = new ArrayList<Evidence>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    read.add(EvidenceReader.read(line));
                } catch (BadEvidence e) {
                    throw new BadEvidence("line " + (read.size() + 1), String.valueOf(e.getMessage()));
                }
            }
        }
        return read;
    }
}
