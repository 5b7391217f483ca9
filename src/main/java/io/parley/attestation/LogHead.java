package io.parley.attestation;

import io.parley.verify.Merkle;

/** How long a company's log is and what it hashes to. */
record LogHead(int epoch, long size, byte[] root, boolean frozen) {
    /** Of a log that holds nothing yet. */
    static final LogHead NONE = new LogHead(0, 0, Merkle.empty(), false);
}
