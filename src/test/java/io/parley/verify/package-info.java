/** The verifier held to published vectors, and to bundles that somebody meddled with. */
@org.jspecify.annotations.NullMarked
package io.parley.verify;
