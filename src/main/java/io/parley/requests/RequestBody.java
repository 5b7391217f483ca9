package io.parley.requests;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request, or a draft of one, as programs send it; {@code people} as text or number. */
record RequestBody(
        @Nullable String tool,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable List<String> reasons,
        @Nullable String audience,
        @Nullable String data,
        @Nullable String device,
        @Nullable String until,
        @Nullable String people,
        @Nullable String tried) {
    RequestForm form() {
        return RequestForm.of(
                tool,
                name,
                purpose,
                reasons == null
                        ? null
                        : reasons.stream().filter(Objects::nonNull).toList(),
                audience,
                data,
                device,
                until,
                people,
                tried);
    }
}
