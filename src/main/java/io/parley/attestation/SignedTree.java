package io.parley.attestation;

import io.parley.verify.Merkle;
import io.parley.verify.Tree;

/** A log up to a checkpoint whose signature was confirmed; {@code tree}: as the database holds it, so what it says is checked against the root. */
record SignedTree(long size, byte[] root, Tree tree) {
    boolean holds(long index, byte[] leaf) {
        return index < size && Merkle.isIncluded(index, size, leaf, tree.inclusion(index, size), root);
    }

    /** Whether the log's head is the one that was signed. */
    boolean confirms(LogHead head) {
        return head.size() == size && java.util.Arrays.equals(head.root(), root);
    }
}
