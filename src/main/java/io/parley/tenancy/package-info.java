/** Companies, and the wall between them. */
@NullMarked
package io.parley.tenancy;

import org.jspecify.annotations.NullMarked;
