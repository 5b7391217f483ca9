/** Which tool does what people use another one for, what they would gain and what they would lose. */
@NullMarked
package io.parley.alternatives;

import org.jspecify.annotations.NullMarked;
