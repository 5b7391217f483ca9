package io.parley.app.embedded;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** The running children. Nothing starts once stopping began, or a Ctrl-C between two steps would leave a process. */
final class Children {
    private final Deque<Child> running = new ArrayDeque<>();
    private volatile boolean stopping;

    void start(Child child) throws IOException {
        if (!startUnlessStopping(child)) {
            waitForExitIfStopping();
        }
    }

    /** Last started, first stopped: Keycloak needs its database to the end. */
    void stopAll() {
        stopping = true;
        synchronized (this) {
            while (!running.isEmpty()) {
                running.pop().stop();
            }
        }
    }

    /** What fails while everything is being stopped is no news: the main thread waits for the end of the JVM instead. */
    void waitForExitIfStopping() {
        while (stopping) {
            LockSupport.park();
        }
    }

    private synchronized boolean startUnlessStopping(Child child) throws IOException {
        if (stopping) {
            return false;
        }
        running.push(child);
        child.start();
        return true;
    }
}
