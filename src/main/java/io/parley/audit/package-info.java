/** What was done, by whom and when; it listens and nobody calls it. */
@NullMarked
package io.parley.audit;

import org.jspecify.annotations.NullMarked;
