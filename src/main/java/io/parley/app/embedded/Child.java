package io.parley.app.embedded;

import java.io.IOException;

/** A part of Parley that runs as a process of its own. */
interface Child {
    void start() throws IOException;

    /** Harmless when it is not running. */
    void stop();
}
