package io.parley.attestation;

import io.parley.kernel.Viewer;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenants;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bundle: what it is of is fixed in one transaction, its parts read page by page and write to disk, the file is kept in
 * another transaction. Memory does not follow the number of answers.
 */
@ApplicationScoped
class BundleMaker {
    private final EvidenceBundles bundles;
    private final EvidenceRecords records;
    private final BundleLimit limit;
    private final LogTables tables;
    private final BundleLogs logs;
    private final LogKeys keys;
    private final List<BundlePart> parts;
    private final Tenants tenants;
    private final CurrentTenant tenant;
    private final Viewer viewer;
    private final Clock clock;

    BundleMaker(
            EvidenceBundles bundles,
            EvidenceRecords records,
            BundleLimit limit,
            LogTables tables,
            BundleLogs logs,
            LogKeys keys,
            @All List<BundlePart> parts,
            Tenants tenants,
            CurrentTenant tenant,
            Viewer viewer,
            Clock clock) {
        this.bundles = bundles;
        this.records = records;
        this.limit = limit;
        this.tables = tables;
        this.logs = logs;
        this.keys = keys;
        this.parts = parts.stream()
                .sorted(Comparator.comparing(part -> part.getClass().getName()))
                .toList();
        this.tenants = tenants;
        this.tenant = tenant;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** In the language of whoever asked. */
    private record Reading(CurrentTenant tenant, Viewer viewer, UUID company, String language)
            implements BundleData.Reading {
        @Override
        public <T> T of(Callable<T> work) {
            return tenant.inTransaction(company, () -> {
                viewer.is(language, "UTC");
                return work.call();
            });
        }
    }

    /** Outside any transaction. Made again after it was cut off, from the same records, a bundle has the same bytes. */
    void make(UUID company, UUID id) {
        var data = tenant.inTransaction(company, () -> read(company, bundles.get(id)));
        try (var file = new BundleFile()) {
            parts.forEach(part -> part.write(file, data));
            var written = file.sign(data.key());
            tenant.inTransaction(company, () -> {
                var bundle = bundles.get(id);
                if (bundle.isOpen()) {
                    bundles.keep(bundle, written);
                }
                return true;
            });
        }
    }

    /** Where it cannot be made, its page says so instead of waiting for ever. */
    void fail(UUID company, UUID id, @Nullable BundleFailure why) {
        tenant.inTransaction(company, () -> {
            bundles.get(id).failed(why, clock.instant());
            return true;
        });
    }

    private BundleData read(UUID company, EvidenceBundle bundle) {
        var key = keys.getOrMake();
        var head = tables.findHead().orElse(LogHead.NONE);
        if (head.frozen()) {
            throw new BundleFailure.Refused(
                    BundleFailure.FROZEN, "An older state of the log was put back: nothing is signed");
        }
        if (bundle.logSize == 0) {
            bundle.logEpoch = head.epoch();
            bundle.logSize = head.size();
        }
        long size = bundle.logSize;
        int epoch = bundle.logEpoch;
        var filter = new EvidenceFilter(bundle.policyId, bundle.cutoff(), epoch, size);
        var before = bundles.before(bundle);
        int previousEpoch = before.map(b -> b.logEpoch).orElse(0);
        long previous = before.map(b -> b.logSize).orElse(0L);
        bundle.total = records.count(filter);
        if (limit.isAbove(bundle.total)) {
            throw new BundleFailure.Refused(
                    BundleFailure.TOO_MANY, bundle.total + " answers are more than a bundle may hold");
        }
        bundle.done = 0;
        var reading = new Reading(tenant, viewer, company, bundle.language);
        var id = bundle.id;
        return new BundleData(
                id,
                company,
                tenants.get(company).name(),
                bundle.beginsOn,
                bundle.asOf,
                filter,
                Preset.get(bundle.preset),
                bundle.withNames,
                bundle.language,
                key,
                logs.upTo(epoch, size, key, reading),
                previousEpoch,
                previous,
                previous == 0
                        ? ""
                        : tables.findCheckpoint(previousEpoch, previous).orElseThrow(),
                bundle.total,
                reading,
                done -> reading.of(() -> bundles.update("done = ?1 where id = ?2", done, id)));
    }
}
