package io.parley.attestation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What a bundle is of; whatever there is one of for each answer, act or person, its parts read themselves. */
record BundleData(
        UUID id,
        UUID company,
        String companyName,
        @Nullable LocalDate begin,
        LocalDate asOf,
        EvidenceFilter filter,
        Preset preset,
        boolean withNames,
        String language,
        LogKey key,
        List<BundleLog> logs,
        int previousEpoch,
        long previousSize,
        String previousCheckpoint,
        int total,
        Reading reading,
        IntConsumer progress) {
    /** Runs a piece of reading in a transaction of its own. */
    interface Reading {
        /** In the transaction that runs already. */
        Reading HERE = new Reading() {
            @Override
            public <T> T of(Callable<T> work) {
                try {
                    return work.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };

        <T> T of(Callable<T> work);
    }

    Instant cutoff() {
        return filter.cutoff();
    }

    long size() {
        return filter.size();
    }

    /** The newest epoch, which the bundle is against; those before it are for what is left of them. */
    BundleLog log() {
        return logs.get(logs.size() - 1);
    }

    BundleLog log(int epoch) {
        return logs.stream().filter(log -> log.epoch() == epoch).findFirst().orElseThrow();
    }

    <T> T read(Callable<T> work) {
        return reading.of(work);
    }
}
