/** How much control a company keeps over a tool: six dimensions, explained number by number, kept as they were. */
@NullMarked
package io.parley.assessments;

import org.jspecify.annotations.NullMarked;
