package io.parley.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** On whose behalf this request or job step works, for the records it leaves; the platform itself until somebody is known. */
@RequestScoped
public class Actor {
    private @Nullable UUID id;
    private String name = "Parley";

    public void is(@Nullable UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Null for the platform and its operators, who are nobody inside a company. */
    public @Nullable UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
