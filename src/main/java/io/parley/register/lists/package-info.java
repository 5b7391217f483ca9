/** What the register says, for programs outside: lists at addresses that cannot be guessed (docs/adr/067). */
@NullMarked
package io.parley.register.lists;

import org.jspecify.annotations.NullMarked;
