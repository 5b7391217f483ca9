/** The promise, attacked: an administrator with the whole database tries to say who answered what. Plain JDBC. */
@NullMarked
package io.parley.surveys.attack;

import org.jspecify.annotations.NullMarked;
