package io.parley.kernel;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Work that costs much: so often per hour and no more (429). The numbers are settings, {@code parley.limits}. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {
    enum Kind {
        /** Counted per company. */
        IMPORT,
        /** Counted per person. */
        EXPORT
    }

    Kind value();
}
