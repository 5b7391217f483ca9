/** What happened at vendors and calls for a decision; and what to do when it does. */
@NullMarked
package io.parley.alerts;

import org.jspecify.annotations.NullMarked;
