package io.parley.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exception to be approved, checked. {@code request}: it is for whoever asked there, else for whoever proposes it. */
public record ExceptionDraft(
        ExceptionKind kind,
        @Nullable String tool,
        String name,
        @Nullable UUID request,
        String purpose,
        String conditions,
        DataClass dataClass,
        LocalDate from,
        LocalDate until) {
    String key() {
        return ToolKey.of(tool, name);
    }
}
