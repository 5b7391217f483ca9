package io.parley.policies;

import io.parley.identity.PersonType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody on the company's record, as the reconciliation needs them. */
record Employee(
        UUID id,
        String number,
        String name,
        String mail,
        @Nullable String unit,
        @Nullable String manager,
        PersonType type,
        @Nullable String country,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate leaveFrom,
        @Nullable LocalDate leaveUntil,
        boolean active) {
    boolean isHired(LocalDate day) {
        return hiredOn == null || !hiredOn.isAfter(day);
    }

    /** By the last day where it is known and past; else whoever was deactivated has left. */
    boolean hasLeft(LocalDate day, LocalDate today) {
        if (endedOn != null && endedOn.isBefore(day)) {
            return true;
        }
        boolean endIsPast = endedOn != null && endedOn.isBefore(today);
        return !active && !endIsPast;
    }

    boolean isOnLeave(LocalDate day) {
        return Deadline.onLeave(day, leaveFrom, leaveUntil);
    }
}
