package io.parley.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Told by a feature that knows who uses what and what would replace it. */
public interface BanCheck {
    /** {@code alternative}: slug of what people would use instead, null for nothing. Empty where nobody was asked. */
    Optional<BanPressure> of(String tool, @Nullable String alternative);
}
