package io.parley.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The process that {@code postmaster.pid} names, which may be ours, dead but not yet reaped, or a stranger by now. */
record PostmasterPid(long pid) {
    static PostmasterPid of(Path file) throws IOException {
        String number = Files.readString(file).lines().findFirst().orElse("").strip();
        return new PostmasterPid(number.matches("\\d{1,18}") ? Long.parseLong(number) : -1);
    }

    boolean serves(Path data) {
        return commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    /** Killed processes keep their number, without a command line, until their parent takes notice. */
    boolean waitUntilReaped(Duration limit) {
        for (long waited = 0; waited < limit.toMillis(); waited += 20) {
            if (!isAlive()) {
                return true;
            }
            if (commandLine().isPresent()) {
                return false;
            }
            Command.pause(Duration.ofMillis(20));
        }
        return false;
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private Optional<String> commandLine() {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine());
    }
}
