package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers and start times of processes we started, kept for the start after a crash. */
record ProcessFile(Path file, String mark) {
    /** Start times are derived from the boot time, which clock corrections move a little. */
    private static final long TOLERANCE_MILLIS = 3_000;

    void write(List<ProcessHandle> processes) throws IOException {
        String lines = processes.stream()
                .map(handle -> handle.pid() + " " + startMillis(handle))
                .collect(Collectors.joining("\n"));
        if (!Files.exists(file) || !Files.readString(file).strip().equals(lines)) {
            Secrets.writePrivate(file, lines);
        }
    }

    /** Those still running, with their descendants: same number, same start time and our mark in the command line. */
    List<ProcessHandle> running() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<ProcessHandle> known = Files.readAllLines(file).stream()
                    .flatMap(line -> find(line).stream())
                    .toList();
            return known.stream()
                    .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            // Harmless: start times keep a stale file from matching anybody.
        }
    }

    private Optional<ProcessHandle> find(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 2 || !line.matches("\\d{1,18} \\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(handle -> Math.abs(startMillis(handle) - Long.parseLong(parts[1])) < TOLERANCE_MILLIS)
                .filter(handle -> handle.info().commandLine().orElse("").contains(mark));
    }

    private static long startMillis(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
