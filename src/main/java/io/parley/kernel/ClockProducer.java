package io.parley.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one clock. */
class ClockProducer {
    @Produces
    @ApplicationScoped
    ReplayClock replayClock() {
        return new ReplayClock();
    }
}
