@NullMarked
package io.parley.vendors.scoring;

import org.jspecify.annotations.NullMarked;
