package io.parley.attestation;

import io.parley.policies.PopulationRow;
import io.parley.register.DecisionDays;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenants;
import io.parley.verify.Manifest;
import io.parley.verify.Merkle;
import io.parley.verify.Text;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Makes a bundle: reads everything in one transaction, writes it down outside of any, and keeps the file in another. */
@ApplicationScoped
class BundleMaker {
    private final EvidenceBundles bundles;
    private final EvidenceRecords records;
    private final AuditRecords acts;
    private final Population population;
    private final DecisionDays decisions;
    private final Subjects subjects;
    private final LogTables tables;
    private final LogKeys keys;
    private final List<BundlePart> parts;
    private final Tenants tenants;
    private final CurrentTenant tenant;
    private final Clock clock;

    BundleMaker(
            EvidenceBundles bundles,
            EvidenceRecords records,
            AuditRecords acts,
            Population population,
            DecisionDays decisions,
            Subjects subjects,
            LogTables tables,
            LogKeys keys,
            @All List<BundlePart> parts,
            Tenants tenants,
            CurrentTenant tenant,
            Clock clock) {
        this.bundles = bundles;
        this.records = records;
        this.acts = acts;
        this.population = population;
        this.decisions = decisions;
        this.subjects = subjects;
        this.tables = tables;
        this.keys = keys;
        this.parts = parts;
        this.tenants = tenants;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Outside any transaction. Made again after it was cut off, from the same records, a bundle has the same bytes. */
    void make(UUID company, UUID id) {
        var data = tenant.inTransaction(company, () -> read(company, bundles.get(id)));
        var files = new TreeMap<String, byte[]>();
        parts.forEach(part -> part.add(files, data));
        files.put(Manifest.NAME, Text.bytes(data.key().note(Manifest.text(files))));
        var zip = BundleFile.pack(files);
        tenant.inTransaction(company, () -> {
            var bundle = bundles.get(id);
            if (bundle.isOpen()) {
                bundles.keep(bundle, zip, Text.hex(Merkle.sha256(zip)));
            }
            return true;
        });
    }

    /** Where it cannot be made, its page says so instead of waiting for ever. */
    void fail(UUID company, UUID id) {
        tenant.inTransaction(company, () -> {
            bundles.get(id).failedAt = clock.instant();
            return true;
        });
    }

    private BundleData read(UUID company, EvidenceBundle bundle) {
        var key = keys.getOrMake();
        var head = tables.findHead().orElse(new LogHead(0, 0, Merkle.empty(), false));
        if (bundle.logSize == 0) {
            bundle.logSize = head.size();
        }
        long size = bundle.logSize;
        var tree = tables.tree(head.epoch());
        var checkpoint = size == 0
                ? key.checkpoint(head.epoch(), 0, Merkle.empty())
                : tables.findCheckpoint(head.epoch(), size).orElseThrow();
        long previous = bundles.sizeBefore(bundle);
        var found = records.list(bundle, head.epoch());
        var people = population.list(bundle.policyId, bundle.asOf, bundle.cutoff());
        bundle.total = found.size();
        bundle.done = 0;
        return new BundleData(
                bundle.id,
                company,
                tenants.get(company).name(),
                bundle.asOf,
                bundle.cutoff(),
                bundle.withNames,
                key,
                head.epoch(),
                size,
                checkpoint,
                previous,
                previous == 0
                        ? ""
                        : tables.findCheckpoint(head.epoch(), previous).orElseThrow(),
                tree,
                found,
                records.shown(bundle),
                people,
                subjects.of(people.stream()
                        .flatMap(p -> p.people().stream())
                        .map(PopulationRow::personId)
                        .distinct()
                        .toList()),
                acts.list().stream()
                        .filter(act -> act.index() != null && act.index() < size)
                        .filter(act -> act.at() != null && !act.at().isAfter(bundle.cutoff()))
                        .toList(),
                decisions.listAt(bundle.asOf, bundle.cutoff()),
                done -> progress(company, bundle.id, done));
    }

    private void progress(UUID company, UUID id, int done) {
        if (!QuarkusTransaction.isActive()) {
            tenant.inTransaction(company, () -> bundles.update("done = ?1 where id = ?2", done, id));
        }
    }
}
