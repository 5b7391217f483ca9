package io.parley.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account for customers, checked: at least two custodians, a recovery address of the company. */
public record ChannelDraft(
        String tool,
        String handle,
        String purpose,
        List<UUID> custodians,
        String recoveryMail,
        TwoFactor twoFactor,
        @Nullable String archiveTool,
        Set<DataClass> dataClasses) {
    static final int LEAST_CUSTODIANS = 2;

    String[] dataNames() {
        return dataClasses.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
