package io.parley.attestation;

import io.parley.verify.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * What a new epoch would mean for a log: what is left of it, what was signed, and what is lost between the two.
 *
 * @param kept the newest checkpoint that lies outside of the database; null where there is none
 * @param waiting answers and acts that wait to be logged
 */
record EpochProspect(LogHead head, @Nullable Checkpoint kept, boolean canSign, long waiting) {
    public boolean frozen() {
        return head.frozen();
    }

    /** Nothing lies outside that this log is behind: there is nothing to go on from. */
    public boolean nothingKept() {
        return kept == null || kept.epoch() < head.epoch();
    }

    /** What was signed at this very length, or before, is another log: two histories, and not an older state. */
    public boolean otherHistory() {
        return kept != null && kept.epoch() == head.epoch() && kept.size() <= head.size();
    }

    public boolean openable() {
        return frozen() && canSign && !nothingKept() && !otherHistory();
    }

    /** The epoch that it would be. */
    public int next() {
        return kept == null ? head.epoch() + 1 : (int) Math.max(head.epoch(), kept.epoch()) + 1;
    }

    /** Whether all of the epoch that was signed last is lost. */
    public boolean losesEpoch() {
        return kept != null && kept.epoch() > head.epoch();
    }

    /** People count from one. */
    public long firstLost() {
        return losesEpoch() ? 1 : head.size() + 1;
    }

    public long lastLost() {
        return kept == null ? 0 : kept.size();
    }

    public long lost() {
        return lastLost() - firstLost() + 1;
    }

    /** What somebody has looked at: a new epoch is opened only if it is still so. */
    public String seen() {
        return kept == null ? "" : head.epoch() + "-" + head.size() + "-" + kept.epoch() + "-" + kept.size();
    }
}
