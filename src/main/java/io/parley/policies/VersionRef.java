package io.parley.policies;

import java.util.UUID;

/** A version of a policy, and the policy. */
public record VersionRef(UUID policyId, UUID versionId) {}
