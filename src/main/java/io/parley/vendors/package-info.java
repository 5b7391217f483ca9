/** What is publicly on record about the flaws of each tool: who told, when, and whether a fix was named; facts, no marks. */
@NullMarked
package io.parley.vendors;

import org.jspecify.annotations.NullMarked;
