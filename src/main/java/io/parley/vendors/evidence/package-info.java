/**
 * From the ledger to a score and back: the evidence of a tool as the scoring method reads it, what may be concluded from its
 * result, and where both can be asked for. Unknown stays unknown on the way.
 */
@NullMarked
package io.parley.vendors.evidence;

import org.jspecify.annotations.NullMarked;
