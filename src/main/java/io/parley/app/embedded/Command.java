package io.parley.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end, its output in a file (a pipe would stay open as long as a daemon it starts). */
final class Command {
    private Command() {}

    static int run(List<String> command, Path output, Duration limit) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        try {
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException(command.get(command.size() - 1) + " did not end within " + limit.toSeconds() + " s");
    }

    /** The line of a log that says most: the last error, or the last line. */
    static String reason(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("ERROR"))
                    .reduce((earlier, later) -> later)
                    .orElse(lines.isEmpty() ? "no message" : lines.get(lines.size() - 1))
                    .strip();
        } catch (IOException unreadable) {
            return "no log";
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
