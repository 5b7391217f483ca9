package io.parley.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often is too often; each replica counts for itself, 0 does not count. */
@ConfigMapping(prefix = "parley.limits")
interface LimitConfig {
    /** By one company. */
    @WithDefault("6")
    int importsPerHour();

    /** By one person. */
    @WithDefault("4")
    int exportsPerHour();

    /** Requests of programs in the name of one person. */
    @WithDefault("600")
    int apiPerMinute();
}
