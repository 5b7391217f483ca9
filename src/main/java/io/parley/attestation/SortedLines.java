package io.parley.attestation;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** ASCII lines written in any order and read in theirs: some thousands are sorted in memory, and those runs on disk are merged. */
final class SortedLines implements Closeable {
    private static final int RUN = 8_192;
    private static final int BUFFER = 1 << 16;

    @FunctionalInterface
    interface Reader {
        void read(String line) throws IOException;
    }

    private final Scratch scratch = new Scratch();
    private final OutputStream out = new BufferedOutputStream(scratch.out(), BUFFER);
    private final List<String> waiting = new ArrayList<>(RUN);
    /** Where each run on disk begins, and where the last one ends. */
    private final List<Long> begins = new ArrayList<>(List.of(0L));

    private int count;

    int count() {
        return count;
    }

    void add(String line) throws IOException {
        count++;
        waiting.add(line);
        if (waiting.size() == RUN) {
            write();
        }
    }

    private void write() throws IOException {
        waiting.sort(Comparator.naturalOrder());
        long at = begins.get(begins.size() - 1);
        for (var line : waiting) {
            var bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
            out.write(bytes);
            at += bytes.length;
        }
        begins.add(at);
        waiting.clear();
    }

    /** To be called once, after the last line. */
    void forEach(Reader reader) throws IOException {
        write();
        out.flush();
        var runs = new PriorityQueue<Run>(Comparator.comparing(run -> run.line));
        for (int n = 1; n < begins.size(); n++) {
            var in = scratch.in(begins.get(n - 1), begins.get(n));
            offer(runs, new Run(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))));
        }
        for (var run = runs.poll(); run != null; run = runs.poll()) {
            reader.read(run.line);
            offer(runs, run);
        }
    }

    private static void offer(PriorityQueue<Run> runs, Run run) throws IOException {
        if (run.next()) {
            runs.add(run);
        }
    }

    private static final class Run {
        private final BufferedReader lines;
        private String line = "";

        Run(BufferedReader lines) {
            this.lines = lines;
        }

        boolean next() throws IOException {
            @Nullable String next = lines.readLine();
            line = next == null ? "" : next;
            return next != null;
        }
    }

    @Override
    public void close() {
        scratch.close();
    }
}
