package io.parley.attestation;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a bundle could not be made, where that is known and somebody can do something about it. */
enum BundleFailure {
    /** More answers than {@link BundleLimit} lets into one. */
    TOO_MANY,
    /** More bytes than verifiers take. */
    TOO_LARGE,
    /** An older state of the log was put back. */
    FROZEN,
    /** An answer was changed past the log, so that it cannot be read. */
    CHANGED;

    /** {@code TOO_MANY} → {@code too-many}: what the table and programs call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable BundleFailure find(@Nullable String key) {
        return Arrays.stream(values())
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    String text(EvidenceMessages words, int most) {
        return switch (this) {
            case TOO_MANY -> words.failedTooMany(most);
            case TOO_LARGE -> words.failedTooLarge();
            case FROZEN -> words.failedFrozen();
            case CHANGED -> words.failedChanged();
        };
    }

    /** Stops the making of a bundle. */
    static final class Refused extends RuntimeException {
        private final BundleFailure failure;

        Refused(BundleFailure failure, String message) {
            super(message);
            this.failure = failure;
        }
    }

    /** What stopped it; null where that was something else. */
    static @Nullable BundleFailure of(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.failure;
            }
        }
        return null;
    }
}
