package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.ToolLedger;
import io.parley.vendors.scoring.Canonical;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores of tools from what the ledger believed, each from an evidence file that anyone can recompute. */
@ApplicationScoped
class ToolScores {
    private final ToolLedger ledger;
    private final ScoreKeeper keeper;

    ToolScores(ToolLedger ledger, ScoreKeeper keeper) {
        this.ledger = ledger;
        this.keeper = keeper;
    }

    /**
     * @param until the last day to which the tool's lists had been read; the score is never of a later one
     * @param standing today's
     * @param keptAt when it was made and kept; null where it was made for this question
     */
    record Scored(
            String tool,
            ScoreQuestion question,
            LocalDate until,
            String canonical,
            ScoreBody body,
            Standing standing,
            @Nullable Instant keptAt) {
        Score score() {
            return body.score();
        }
    }

    private record Read(LocalDate until, Evidence evidence, List<LedgerLine> lines) {}

    /** Empty where nothing was on record then. From what was kept where it answers the question, else made anew. */
    Optional<Scored> find(String tool, ScoreQuestion question, LocalDate today) {
        var kept = question.isUsual() ? keeper.findCurrent(tool) : Optional.<KeptScore>empty();
        if (kept.isPresent()) {
            var body = keeper.read(kept.get());
            var standing = body.standing().on(today, kept.get().asOf());
            return Optional.of(new Scored(
                    tool,
                    question,
                    kept.get().asOf(),
                    kept.get().canonical(),
                    body,
                    standing,
                    kept.get().recordedAt()));
        }
        return read(tool, question).map(read -> {
            var body = ScoreBody.of(read.evidence, question.method());
            var canonical = Canonical.json(body.score(), question.method());
            var standing = body.standing().on(today, read.evidence.asOf());
            return new Scored(tool, question, read.until, canonical, body, standing, null);
        });
    }

    /** The evidence file of an answer; of a tool about which nothing is on record, one without a case. */
    String file(String tool, ScoreQuestion question, LocalDate today) {
        var read = read(tool, question);
        var evidence = read.map(Read::evidence)
                .orElseGet(() -> new Evidence(
                        question.at() == null ? today : question.at(), question.profile(), Map.of(), List.of()));
        return EvidenceFile.json(
                tool, evidence, question.known(), read.map(Read::lines).orElse(List.of()));
    }

    /** As they were made, the latest first. */
    List<KeptScore> list(String tool) {
        return keeper.list(tool);
    }

    ScoreBody body(KeptScore kept) {
        return keeper.read(kept);
    }

    private Optional<Read> read(String tool, ScoreQuestion question) {
        var known = ledger.at(tool, question.known());
        var until = known.evidenceUntil();
        if (until == null) {
            return Optional.empty();
        }
        var at = question.at() == null || question.at().isAfter(until) ? until : question.at();
        var evidence = new Evidence(
                at,
                question.profile(),
                ProgrammeEvidence.of(known.programme()),
                LedgerEvidence.cases(known.lines(), at));
        return Optional.of(new Read(until, evidence, known.lines()));
    }
}
