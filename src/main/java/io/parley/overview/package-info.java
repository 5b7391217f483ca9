/** One tool at one company on one page, and the page on which everybody begins: what the other features know, brought together. */
@NullMarked
package io.parley.overview;

import org.jspecify.annotations.NullMarked;
