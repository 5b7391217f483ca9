package io.parley.app.embedded;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;

/** The entry point: starts what the operator did not bring, then the application. */
@QuarkusMain
public final class Launcher {
    /** Dev mode runs main again in the same process at every reload, while the children stay. */
    private static final String STARTED = "parley.launcher.started";

    private static final Children CHILDREN = new Children();

    private Launcher() {}

    public static void main(String[] arguments) {
        if (System.getProperty(STARTED) == null) {
            prepare();
            System.setProperty(STARTED, "true");
        }
        // No exit handler of our own: the default one reports why a start failed and exits non-zero.
        Quarkus.run(arguments);
    }

    private static void prepare() {
        try {
            Settings settings = Settings.of(Settings.merged(System.getenv(), System.getProperties()));
            Configuration configuration = new Configuration(settings);
            if (settings.embedded()) {
                Exit.stopsAtTheEnd(CHILDREN);
                new Embedded(settings, CHILDREN).start(configuration);
            } else {
                Ports.refuseBusy(settings.host(), settings.port());
                configuration.applyExternal();
            }
            configuration.applyCommon();
        } catch (Exception failure) {
            CHILDREN.waitForExitIfStopping();
            explain(failure);
            System.exit(1);
        }
    }

    /** A person who can act on it gets one line; a fault of ours shows its trace. */
    private static void explain(Exception failure) {
        if (failure instanceof Refusal || failure instanceof IOException) {
            String message = String.valueOf(failure.getMessage());
            boolean full = message.contains("No space left");
            System.err.println("Parley cannot start: " + (full ? "the disk is full: " : "") + message);
        } else {
            failure.printStackTrace();
        }
    }
}
