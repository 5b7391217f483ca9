/** What people say they use and why: asked so that nobody can link an answer to a person, published once and for all. */
@NullMarked
package io.parley.surveys;

import org.jspecify.annotations.NullMarked;
