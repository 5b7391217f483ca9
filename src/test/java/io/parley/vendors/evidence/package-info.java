@NullMarked
package io.parley.vendors.evidence;

import org.jspecify.annotations.NullMarked;
