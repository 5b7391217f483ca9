package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.ToolLedger;
import io.parley.vendors.scoring.Canonical;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Counted;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores of tools from what the ledger believed, each from an evidence file that anyone can recompute. Today's by the newest
 * method stay in memory until their ledger, programme or method is another: they are the same for every company, and few.
 */
@ApplicationScoped
class ToolScores {
    private static final int MOST = 100;

    private final ToolLedger ledger;
    private final KeptScores scores;
    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    ToolScores(ToolLedger ledger, KeptScores scores) {
        this.ledger = ledger;
        this.scores = scores;
    }

    /**
     * @param until the last day to which the tool's lists had been read; the score is never of a later one
     * @param standing today's
     * @param open cases that are verified as open
     * @param kept the score that was kept of the same facts, whatever the profile; null where the job has yet to do it
     * @param history what was kept of this tool, the latest first
     * @param programme how far what its vendor has in place is known
     */
    record Scored(
            String tool,
            ScoreQuestion question,
            LocalDate until,
            String canonical,
            ScoreBody body,
            Standing standing,
            int open,
            @Nullable KeptScore kept,
            List<KeptScore> history,
            ProgrammeCoverage programme) {
        Score score() {
            return body.score();
        }

        /** The vendor's other tools; empty where it starts from the field. */
        List<String> startsFrom() {
            var from = body.from();
            return from == null ? List.of() : from;
        }

        /** Public cases of which nobody knows whether they are fixed. */
        int unknownFix() {
            return (int) Math.round(body.score().unknownFix() * body.score().cases());
        }
    }

    private record Key(String tool, String profile) {}

    /** {@code version}: of what was believed before it was read, so that what changed meanwhile is read again. */
    private record Remembered(ToolLedger.Version version, Scored scored) {}

    private record Read(String vendor, LocalDate until, Evidence evidence, Map<String, List<LedgerLine>> lines) {
        List<Case> cases(Counted number, ScoreQuestion question) {
            return number.of(evidence.cases(), evidence.asOf(), question.method());
        }

        int count(Counted number, ScoreQuestion question) {
            return cases(number, question).size();
        }
    }

    /** Empty where nothing was on record then. From what was kept where it answers the question, else made anew. */
    Optional<Scored> find(String tool, ScoreQuestion question, LocalDate today) {
        var found = question.isOfToday() ? ofToday(tool, question) : anew(tool, question, null, List.of());
        return found.map(scored -> new Scored(
                tool,
                question,
                scored.until,
                scored.canonical,
                scored.body,
                scored.body.standing().on(today, scored.body.score().asOf()),
                scored.open,
                scored.kept,
                scored.history,
                scored.programme));
    }

    private Optional<Scored> ofToday(String tool, ScoreQuestion question) {
        var version = ledger.version(tool).orElse(null);
        if (version == null) {
            return Optional.empty();
        }
        var key = new Key(tool, question.profile().id());
        var known = remembered.get(key);
        if (known != null && known.version.equals(version)) {
            return Optional.of(known.scored);
        }
        var history = scores.list(tool, MOST);
        var kept = history.stream()
                .findFirst()
                .filter(latest -> ScoreKeeper.isOf(latest, version))
                .orElse(null);
        var made = kept != null && question.isUsual()
                ? Optional.of(ofKept(kept, question, history, version.vendor()))
                : anew(tool, question, kept, history);
        if (kept != null) {
            made.ifPresent(scored -> remembered.put(key, new Remembered(version, scored)));
        }
        return made;
    }

    private Scored ofKept(KeptScore kept, ScoreQuestion question, List<KeptScore> history, String vendor) {
        var body = scores.body(kept.id());
        // Nothing is open where it was not looked into.
        int open = body.standing().backlogChecked()
                ? cases(kept.tool(), question, Counted.OPEN).size()
                : 0;
        return new Scored(
                kept.tool(),
                question,
                kept.asOf(),
                kept.canonical(),
                body,
                body.standing(),
                open,
                kept,
                history,
                ProgrammeCoverage.of(vendor, kept.programme()));
    }

    private Optional<Scored> anew(
            String tool, ScoreQuestion question, @Nullable KeptScore kept, List<KeptScore> history) {
        return read(tool, question).map(read -> {
            var body = ScoreBody.of(read.evidence, question.method());
            return new Scored(
                    tool,
                    question,
                    read.until,
                    Canonical.json(body.score(), question.method()),
                    body,
                    body.standing(),
                    read.count(Counted.OPEN, question),
                    kept,
                    history,
                    ProgrammeCoverage.of(read.vendor, read.evidence.programme().values()));
        });
    }

    /** The evidence file of an answer; of a tool about which nothing is on record, one without a case. */
    String file(String tool, ScoreQuestion question, LocalDate today) {
        var read = read(tool, question);
        var evidence = read.map(Read::evidence)
                .orElseGet(() -> new Evidence(
                        question.at() == null ? today : question.at(), question.profile(), Map.of(), List.of()));
        return EvidenceFile.json(
                tool, evidence, question.known(), read.map(Read::lines).orElse(Map.of()));
    }

    /** Ids of the cases behind a number of the answer. */
    List<String> cases(String tool, ScoreQuestion question, Counted number) {
        return read(tool, question).stream()
                .flatMap(read -> read.cases(number, question).stream())
                .map(Case::id)
                .toList();
    }

    /** As it was kept. */
    Optional<KeptScore> findKept(String tool, long id) {
        return scores.find(tool, id);
    }

    ScoreBody body(KeptScore kept) {
        return scores.body(kept.id());
    }

    private Optional<Read> read(String tool, ScoreQuestion question) {
        var known = ledger.at(tool, question.known());
        var until = known.evidenceUntil();
        if (until == null) {
            return Optional.empty();
        }
        var at = question.at() == null || question.at().isAfter(until) ? until : question.at();
        var evidence = LedgerEvidence.of(known, at, question.profile());
        return Optional.of(new Read(known.vendor(), until, evidence, known.linesOf(tool)));
    }
}
