/** Tools that exist, who makes them, and sourced facts about them; the same for every company. */
@NullMarked
package io.parley.catalog;

import org.jspecify.annotations.NullMarked;
