/** Which tools a company looks at, and how they compare. */
@NullMarked
package io.parley.register;

import org.jspecify.annotations.NullMarked;
