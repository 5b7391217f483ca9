/** Policies, their published versions, who was asked to read them, and who has acknowledged which. */
@NullMarked
package io.parley.policies;

import org.jspecify.annotations.NullMarked;
