package io.parley.app.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The programs of PostgreSQL, unpacked once from the jar that the build took from Maven. */
record PostgresPrograms(Path jar, Path directory) {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    void unpackOnce() throws IOException {
        if (!Files.exists(directory)) {
            Archive.unpackTxzOf(jar, directory);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody, on its own files. */
    int run(Path log, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        int exit = Command.run(command, log, LIMIT);
        if (exit != 0 && Command.reason(log).contains("unshare")) {
            throw new Refusal("PostgreSQL does not run as root and this system forbids `unshare -U`; run Parley as an"
                    + " ordinary user");
        }
        return exit;
    }
}
