package io.parley.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the frame of any page needs, before anybody is known. */
@ApplicationScoped
@Named("frame")
public class Frame {
    private final KernelConfig config;

    Frame(KernelConfig config) {
        this.config = config;
    }

    public boolean isEmbedded() {
        return config.embedded();
    }

    public String getLanguage() {
        return Languages.current().toLanguageTag();
    }
}
