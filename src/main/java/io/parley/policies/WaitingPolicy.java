package io.parley.policies;

import java.time.LocalDate;
import java.util.UUID;

/** A policy that waits for somebody's answer. */
public record WaitingPolicy(
        UUID policyId,
        UUID versionId,
        String title,
        String versionLabel,
        LocalDate assignedOn,
        LocalDate dueOn,
        boolean overdue) {
    WaitingPolicy titled(String title) {
        return new WaitingPolicy(policyId, versionId, title, versionLabel, assignedOn, dueOn, overdue);
    }
}
