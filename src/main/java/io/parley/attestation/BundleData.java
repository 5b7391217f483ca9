package io.parley.attestation;

import io.parley.register.DecisionHeld;
import io.parley.verify.Tree;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Everything a bundle is made of, read in one transaction; its parts only write it down. */
record BundleData(
        UUID id,
        UUID company,
        String companyName,
        LocalDate asOf,
        Instant cutoff,
        boolean withNames,
        LogKey key,
        int epoch,
        long size,
        String checkpoint,
        long previousSize,
        String previousCheckpoint,
        Tree tree,
        List<Tuple> records,
        List<Tuple> shown,
        List<Population.Held> population,
        Map<UUID, UUID> subjects,
        List<AuditRecords.Row> acts,
        List<DecisionHeld> decisions,
        IntConsumer progress) {}
