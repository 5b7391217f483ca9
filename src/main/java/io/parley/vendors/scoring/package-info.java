/**
 * The fix-history score: what a vendor's dated record allows to say about speed, candour, exposure and backlog, with its
 * uncertainty, and "not rated" where it allows nothing. Depends on the JDK and a JSON parser alone, so that anyone can
 * recompute a result without a server: {@code parley-score.jar}.
 */
@NullMarked
package io.parley.vendors.scoring;

import org.jspecify.annotations.NullMarked;
