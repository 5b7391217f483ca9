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

/**
 * Recomputes scores from evidence files, with no server, database or network. A {@code .jsonl} file gives one result a line, in
 * order. Exit 0: every result printed; 1: evidence that cannot be used, named, and nothing printed; 64: usage.
 */
public final class Main {
    private static final int USAGE = 64;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1 || args[0].startsWith("-")) {
            err.println("usage: java -jar parley-score.jar EVIDENCE.json|EVIDENCE.jsonl");
            return USAGE;
        }
        try {
            results(Path.of(args[0])).forEach(line -> out.print(line + "\n"));
            out.flush();
            return 0;
        } catch (NoSuchFileException e) {
            err.println(args[0] + ": there is no such file");
        } catch (MalformedInputException e) {
            err.println(args[0] + ": is not UTF-8");
        } catch (BadEvidence | IOException e) {
            err.println(args[0] + ": " + e.getMessage());
        }
        return 1;
    }

    private static List<String> results(Path file) throws IOException, BadEvidence {
        if (!file.toString().endsWith(".jsonl")) {
            return List.of(result(Files.readString(file)));
        }
        var results = new ArrayList<String>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    results.add(result(line));
                } catch (BadEvidence e) {
                    throw new BadEvidence("line " + (results.size() + 1), String.valueOf(e.getMessage()));
                }
            }
        }
        return results;
    }

    private static String result(String json) throws BadEvidence {
        return Canonical.json(EvidenceReader.read(json).score(Method.V1_0), Method.V1_0);
    }
}
