/** What we ship beside the jar: the chart and the image. */
@NullMarked
package io.parley.ship;

import org.jspecify.annotations.NullMarked;
