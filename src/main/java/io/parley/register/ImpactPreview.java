package io.parley.register;

import java.util.Optional;

/** Whom a decision about a tool would touch, in the reader's words; told by a feature that knows who uses what. */
public interface ImpactPreview {
    /** Empty where nothing is known. */
    Optional<String> of(String tool);
}
