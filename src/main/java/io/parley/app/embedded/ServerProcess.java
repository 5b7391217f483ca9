package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A long-running child with its descendants (a start script keeps its program as a child). Their numbers are in a file,
 * so that the next start finds them after this JVM was killed.
 */
final class ServerProcess implements Child {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path output;
    private final ProcessFile file;
    private @Nullable Process process;

    /** @param mark text in every command line of this child, so that a reused process number is never taken for it */
    ServerProcess(List<String> command, Map<String, String> environment, Path output, Path file, String mark) {
        this.command = command;
        this.environment = environment;
        this.output = output;
        this.file = new ProcessFile(file, mark);
    }

    @Override
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(detached())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = builder.start();
        remember();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Also notes descendants that appeared since; call it while waiting for the child to become ready. */
    void remember() throws IOException {
        if (process != null) {
            file.write(Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList());
        }
    }

    int waitFor(Duration limit) throws IOException {
        if (process == null) {
            throw new IllegalStateException("Not started: " + command);
        }
        try {
            Instant end = Instant.now().plus(limit);
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                remember();
                if (Instant.now().isAfter(end)) {
                    stop();
                    throw new IOException(command.get(0) + " did not end within " + limit.toSeconds() + " s");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        file.delete();
        return process.exitValue();
    }

    @Override
    public void stop() {
        List<ProcessHandle> all = new ArrayList<>(file.running());
        if (process != null) {
            all.add(process.toHandle());
            process.descendants().forEach(all::add);
        }
        end(all);
        file.delete();
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        Instant patience = Instant.now().plus(GRACE);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)
                && Instant.now().isBefore(patience)) {
            Command.pause(Duration.ofMillis(50));
        }
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    /** In a session of its own where the system can, so that Ctrl-C reaches us alone and we stop it in order. */
    private List<String> detached() {
        Path setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of(setsid.toString()));
        detached.addAll(command);
        return detached;
    }
}
