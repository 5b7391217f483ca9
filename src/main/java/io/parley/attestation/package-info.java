/** The append-only log of acknowledgments, its receipts, and bundles of evidence that others can check. */
@NullMarked
package io.parley.attestation;

import org.jspecify.annotations.NullMarked;
