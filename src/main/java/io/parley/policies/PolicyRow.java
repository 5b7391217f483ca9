package io.parley.policies;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A policy as it holds today. */
public record PolicyRow(
        UUID id,
        UUID versionId,
        String title,
        String versionLabel,
        String language,
        Instant publishedAt,
        List<String> tools) {
    static PolicyRow of(PolicyVersion v) {
        return new PolicyRow(v.policyId, v.id, v.title, v.label(), v.language, v.publishedAt, List.of(v.tools));
    }
}
