package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.ToolLedger;
import io.parley.vendors.scoring.Canonical;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Method;
import io.parley.vendors.scoring.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the balanced score of a tool anew when what is believed of it or of its vendor's other tools changes, and says why it is another one. */
@ApplicationScoped
class ScoreKeeper {
    private final ToolLedger ledger;
    private final KeptScores scores;
    private final Event<ScoreKept> kept;
    private final Clock clock;

    ScoreKeeper(ToolLedger ledger, KeptScores scores, Event<ScoreKept> kept, Clock clock) {
        this.ledger = ledger;
        this.scores = scores;
        this.kept = kept;
        this.clock = clock;
    }

    /** Tools whose ledger, vendor's programme or other tools, or method is another one than when their score was made. */
    @Transactional
    List<String> listDue() {
        var latest = scores.latest();
        return ledger.versions().entrySet().stream()
                .filter(tool -> !now(tool.getValue()).equals(latest.get(tool.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Empty where it was kept already, or nothing is on record. Repeating it changes nothing. */
    @Transactional
    Optional<KeptScore> keep(String tool) {
        scores.lock(tool);
        var version = ledger.version(tool);
        var before = scores.findLatest(tool).orElse(null);
        if (version.isEmpty() || isOf(before, version.get())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var known = ledger.at(tool, now);
        var until = known.evidenceUntil();
        if (until == null) {
            return Optional.empty();
        }
        var evidence = LedgerEvidence.of(known, until, Profile.BALANCED);
        var cases = before == null
                ? List.<String>of()
                : changed(ledger.at(tool, before.recordedAt()).lines(), evidence);
        var body = ScoreBody.of(evidence, Method.NEWEST);
        var total = new BigDecimal(body.score().total()).setScale(4, RoundingMode.HALF_EVEN);
        var made = new KeptScore(
                0,
                tool,
                version.get().ledger(),
                Method.NEWEST.id(),
                version.get().programme(),
                version.get().others(),
                until,
                now,
                sha256(EvidenceFile.json(tool, evidence, null, Map.of())),
                total,
                body.score().low(),
                body.score().high(),
                Canonical.json(body.score(), Method.NEWEST),
                causes(before, version.get(), until, cases),
                cases,
                before == null ? null : before.total());
        var added = scores.add(made, body);
        boolean rates = body.standing().letter() != null
                || before != null && scores.body(before.id()).standing().letter() != null;
        kept.fire(new ScoreKept(tool, added.id(), added.causes(), rates));
        return Optional.of(added);
    }

    /** Whether it is of what is believed at this version. */
    static boolean isOf(@Nullable KeptScore kept, ToolLedger.Version version) {
        return kept != null && kept.made().equals(now(version));
    }

    private static KeptScore.Made now(ToolLedger.Version version) {
        return new KeptScore.Made(version.ledger(), version.programme(), version.others(), Method.NEWEST.id());
    }

    /** Both on one day, so that nothing differs but what became known. */
    private static List<String> changed(Collection<LedgerLine> before, Evidence evidence) {
        var was = byId(LedgerEvidence.cases(before, evidence.asOf()));
        var is = byId(evidence.cases());
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        ids.removeIf(id -> Objects.equals(was.get(id), is.get(id)));
        return List.copyOf(ids);
    }

    private static Map<String, Case> byId(List<Case> cases) {
        return cases.stream().collect(Collectors.toMap(Case::id, c -> c, (a, b) -> a, HashMap::new));
    }

    private static List<String> causes(
            @Nullable KeptScore before, ToolLedger.Version version, LocalDate until, List<String> cases) {
        if (before == null) {
            return List.of("first");
        }
        var causes = new ArrayList<String>();
        if (!cases.isEmpty()
                || before.ledgerVersion() != version.ledger() && before.asOf().equals(until)) {
            causes.add("facts");
        }
        if (!before.programme().equals(version.programme())) {
            causes.add("programme");
        }
        boolean sameMethod = before.method().equals(Method.NEWEST.id());
        if (sameMethod && !before.others().equals(version.others())) {
            causes.add("vendor");
        }
        if (!sameMethod) {
            causes.add("method");
        }
        if (!before.asOf().equals(until)) {
            causes.add("day");
        }
        return causes;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
