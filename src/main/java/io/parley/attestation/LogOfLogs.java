package io.parley.attestation;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenants;
import io.parley.verify.Checkpoint;
import io.parley.verify.CheckpointLeaf;
import io.parley.verify.Merkle;
import io.parley.verify.Tampered;
import io.parley.verify.Text;
import io.parley.verify.Tree;
import io.parley.verify.VerifierKey;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Once an hour every company's newest checkpoint becomes a leaf of one log of all of them, which is signed with a key of its own. */
@ApplicationScoped
public class LogOfLogs {
    private static final byte[] NONE = {};

    private final LogsTables logs;
    private final LogsKeys keys;
    private final LogKeys companies;
    private final LogAnchors anchors;
    private final CheckpointFolder folder;
    private final Tenants tenants;
    private final CurrentTenant tenant;
    private final Clock clock;

    LogOfLogs(
            LogsTables logs,
            LogsKeys keys,
            LogKeys companies,
            LogAnchors anchors,
            CheckpointFolder folder,
            Tenants tenants,
            CurrentTenant tenant,
            Clock clock) {
        this.logs = logs;
        this.keys = keys;
        this.companies = companies;
        this.anchors = anchors;
        this.folder = folder;
        this.tenants = tenants;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Does this hour, unless it is done, and says how many checkpoints it took; outside any transaction. One that dies halfway is gone on with by
     * the next call; two replicas at once take each checkpoint once.
     */
    public long run() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!companies.canSign()
                || !QuarkusTransaction.requiringNew()
                        .call(() -> !isFrozen(logs.lockHead()) && !hour.equals(logs.hour()))) {
            return 0;
        }
        long taken = 0;
        var all = QuarkusTransaction.requiringNew()
                .call(() -> tenants.listByName().stream().map(t -> t.id()).toList());
        for (var company : all) {
            if (tenant.inTransaction(company, anchors::take)) {
                taken++;
            }
        }
        var signed = QuarkusTransaction.requiringNew().call(() -> {
            var head = logs.lockHead();
            if (head.size() == 0) {
                return ""; // nobody has a record yet: whoever comes first need not wait for an hour
            }
            logs.done(hour);
            return sign(head);
        });
        if (!signed.isEmpty()) {
            folder.keepLogs(signed);
        }
        return taken;
    }

    private String sign(LogHead head) {
        var known = logs.newestCheckpoint(head.epoch());
        if (known.isPresent()
                && open(known.get()).filter(c -> c.size() == head.size()).isPresent()) {
            return known.get();
        }
        var note = keys.getOrMake().checkpoint(head.epoch(), head.size(), head.root());
        logs.addCheckpoint(head, note);
        return note;
    }

    private boolean isFrozen(LogHead head) {
        if (head.frozen()) {
            return true;
        }
        var kept = kept().filter(checkpoint -> AheadOf.log(head, checkpoint, size -> root(head, size), opening(head)));
        kept.ifPresent(checkpoint -> {
            Log.errorf(
                    "The log of logs is at %d of epoch %d, but %d of epoch %d was signed: an older state was restored. Nothing is added any more.",
                    head.size(), head.epoch(), checkpoint.size(), checkpoint.epoch());
            logs.freeze();
        });
        return kept.isPresent();
    }

    /** What was signed last, as it lies outside of the database. */
    private Optional<Checkpoint> kept() {
        return folder.findLogs().flatMap(this::open);
    }

    private Optional<Checkpoint> opening(LogHead head) {
        return logs.epochs().stream()
                .filter(epoch -> epoch.number() == head.epoch())
                .findFirst()
                .flatMap(epoch -> open(epoch.opening()));
    }

    private Optional<Checkpoint> open(String note) {
        try {
            var verifier = VerifierKey.parse(keys.findVerifier().orElse(""));
            return Optional.of(Checkpoint.open(Text.bytes(note), verifier, "The checkpoint of the log of logs"));
        } catch (Tampered e) {
            return Optional.empty();
        }
    }

    private byte[] root(LogHead head, long size) {
        if (size == head.size()) {
            return head.root();
        }
        var nodes = logs.nodes(head.epoch(), Tree.edge(size));
        return size == 0
                ? Merkle.empty()
                : new Tree(place -> Objects.requireNonNullElse(nodes.get(place), NONE)).root(size);
    }

    /** In the caller's transaction. */
    EpochProspect prospect() {
        return new EpochProspect(
                logs.findHead().orElse(new LogHead(0, 0, Merkle.empty(), false)),
                kept().orElse(null),
                companies.canSign(),
                0);
    }

    /** As {@link EpochOpening#open}, for the log of logs; in the caller's transaction, after which {@link #keep} is called. */
    EpochOpening.Outcome reopen(String seen, String reason, String by) {
        var head = logs.lockHead();
        if (!head.frozen()) {
            return EpochOpening.Outcome.GOES_ON;
        }
        var prospect = prospect();
        if (!prospect.openable() || !prospect.seen().equals(seen)) {
            return EpochOpening.Outcome.CHANGED;
        }
        var closing = folder.findLogs().orElseThrow();
        var to = new LogHead(prospect.next(), 1, Merkle.leaf(CheckpointLeaf.ofEpoch(closing)), false);
        logs.addEpoch(new LogEpochs.Epoch(to.epoch(), closing, head), reason, by);
        logs.begin(to);
        logs.addCheckpoint(to, keys.getOrMake().checkpoint(to.epoch(), to.size(), to.root()));
        return EpochOpening.Outcome.OPENED;
    }

    /** Keeps the newest checkpoint outside of the database; after the commit. */
    void keep() {
        QuarkusTransaction.requiringNew()
                .call(() -> logs.findHead().flatMap(head -> logs.newestCheckpoint(head.epoch())))
                .ifPresent(folder::keepLogs);
    }
}
