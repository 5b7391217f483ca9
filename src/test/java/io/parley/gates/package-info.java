/** Gates that read the running application and its classes, so that a feature is covered the day it is written. */
@NullMarked
package io.parley.gates;

import org.jspecify.annotations.NullMarked;
