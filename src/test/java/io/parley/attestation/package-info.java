/** The log, its receipts and its bundles, against a real database. */
@org.jspecify.annotations.NullMarked
package io.parley.attestation;
