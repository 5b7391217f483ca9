/** What every feature stands on and that knows none of them: errors, forms, pages, assets, languages, time. */
@NullMarked
package io.parley.kernel;

import org.jspecify.annotations.NullMarked;
