/** What tests share: a real PostgreSQL, two companies with people, and visitors who ask as one of them. */
@NullMarked
package io.parley.testing;

import org.jspecify.annotations.NullMarked;
