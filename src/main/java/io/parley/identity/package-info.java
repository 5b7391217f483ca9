/** Who is asking: people, groups, roles, and the directory that signs them in. */
@NullMarked
package io.parley.identity;

import org.jspecify.annotations.NullMarked;
