package io.parley.app.embedded;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;

/** What happens at the end, whether by Ctrl-C, SIGTERM or a failed start. */
final class Exit {
    /** The application drains for 20 seconds at most; a hanging one must not keep its database running for ever. */
    private static final long PATIENCE_MILLIS = 40_000;

    private Exit() {}

    /** Shutdown hooks run side by side, so that ours waits until the application no longer needs the children. */
    static void stopsAtTheEnd(Children children) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            waitForApplication();
                            children.stopAll();
                        },
                        "stop children"));
    }

    private static void waitForApplication() {
        Application application = ApplicationLifecycleManager.getCurrentApplication();
        if (application == null) {
            return;
        }
        Thread waiting = new Thread(application::awaitShutdown, "wait for application");
        waiting.setDaemon(true);
        waiting.start();
        try {
            waiting.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
