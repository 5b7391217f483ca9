/** The pages around the features: front door, home, navigation. */
@NullMarked
package io.parley.app;

import org.jspecify.annotations.NullMarked;
