package io.parley.attestation;

/** How long a company's log is and what it hashes to. */
record LogHead(int epoch, long size, byte[] root, boolean frozen) {}
