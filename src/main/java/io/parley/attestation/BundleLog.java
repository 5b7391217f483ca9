package io.parley.attestation;

import io.parley.verify.Tree;

/**
 * An epoch of the log as a bundle proves it: against this checkpoint.
 *
 * @param opening the checkpoint it begins with; empty for the first one
 */
record BundleLog(int epoch, long size, String checkpoint, Tree tree, String opening) {}
