package io.parley.policies;

import io.parley.register.BanPressure;
import io.parley.register.DecisionView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tool that a policy is about and the company forbids. {@code pressure} is null where nobody was asked about it. */
record ForbiddenTool(DecisionView decision, @Nullable BanPressure pressure) {
    /** Many would be left without, and nobody said why it is forbidden all the same. */
    public boolean isUnexplained() {
        return pressure != null && pressure.needsOverride() && decision.overrideBecause() == null;
    }

    /** "whatsapp: because …", empty where no reason was needed. */
    String override() {
        var because = Objects.requireNonNullElse(decision.overrideBecause(), "");
        return because.isEmpty() ? "" : decision.tool() + ": " + because;
    }
}
