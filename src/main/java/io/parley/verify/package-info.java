/** The offline verifier of evidence bundles, and the mathematics it shares with the log; needs the JDK alone, also a jar of its own. */
@NullMarked
package io.parley.verify;

import org.jspecify.annotations.NullMarked;
