package io.parley.policies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version as it was shown: the bytes that the hash is of, and the sentence that was clicked. */
public record PolicyDocument(
        UUID policyId,
        UUID versionId,
        String title,
        String versionLabel,
        ChangeClass changeClass,
        String language,
        byte[] content,
        String contentSha256,
        String statement,
        String statementSha256,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        @Nullable Instant publishedAt) {}
