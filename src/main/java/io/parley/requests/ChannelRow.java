package io.parley.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel for reading. {@code custodians} are those who hold it now, {@code rotations} what is still to be done. */
public record ChannelRow(
        UUID id,
        String tool,
        String toolName,
        String handle,
        String purpose,
        String recoveryMail,
        TwoFactor twoFactor,
        @Nullable String archiveTool,
        List<DataClass> dataClasses,
        @Nullable Instant testedAt,
        Instant addedAt,
        @Nullable Attested attested,
        boolean closed,
        List<Holder> custodians,
        List<Rotation> rotations) {
    /** A quarter: then somebody should sign in and see. */
    static final Duration TEST_AGE = Duration.ofDays(92);

    /** The last word of a custodian that the entry is right. */
    public record Attested(Instant at, String person) {}

    /** {@code active}: still works here. */
    public record Holder(UUID person, String name, String mail, boolean active) {}

    /** {@code person} is the name of whoever should no longer get in. */
    public record Rotation(UUID id, String person, Instant dueAt) {}

    public long activeCustodians() {
        return custodians.stream().filter(Holder::active).count();
    }

    public boolean isHeldBy(UUID person) {
        return custodians.stream().anyMatch(c -> c.active() && c.person().equals(person));
    }

    /** A quarter after the last word, or after the channel was added. */
    public Instant attestBy() {
        return (attested == null ? addedAt : attested.at()).plus(TEST_AGE);
    }

    /** The worst first; none for a closed one. */
    public List<ChannelAlarm> alarms(Instant now) {
        var alarms = new ArrayList<ChannelAlarm>();
        if (closed) {
            return alarms;
        }
        if (activeCustodians() == 0) {
            alarms.add(ChannelAlarm.ORPHANED);
        }
        if (rotations.stream().anyMatch(r -> now.isAfter(r.dueAt()))) {
            alarms.add(ChannelAlarm.ROTATION_LATE);
        } else if (!rotations.isEmpty()) {
            alarms.add(ChannelAlarm.ROTATION);
        }
        if (activeCustodians() == 1) {
            alarms.add(ChannelAlarm.ONE_CUSTODIAN);
        }
        if (!twoFactor.isEnough()) {
            alarms.add(ChannelAlarm.WEAK_TWO_FACTOR);
        }
        if (testedAt == null || testedAt.plus(TEST_AGE).isBefore(now)) {
            alarms.add(ChannelAlarm.NOT_TESTED);
        }
        if (attestBy().isBefore(now)) {
            alarms.add(ChannelAlarm.NOT_ATTESTED);
        }
        return List.copyOf(alarms);
    }

    /** Something has to be done today: nobody or only one can get in, or somebody can who should not. */
    public boolean isAlarming(Instant now) {
        return alarms(now).stream().anyMatch(a -> a.compareTo(ChannelAlarm.ONE_CUSTODIAN) <= 0);
    }
}
