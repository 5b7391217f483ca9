package io.parley.vendors.evidence;

import io.parley.vendors.LedgerLine;
import io.parley.vendors.ToolLedger;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Score;
import io.parley.vendors.scoring.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores of tools from what the ledger believed, each from an evidence file that anyone can recompute. */
@ApplicationScoped
class ToolScores {
    private final ToolLedger ledger;

    ToolScores(ToolLedger ledger) {
        this.ledger = ledger;
    }

    /** @param until the last day to which the tool's lists had been read; the score is never of a later one */
    record Scored(
            String tool,
            ScoreQuestion question,
            LocalDate until,
            Evidence evidence,
            List<LedgerLine> lines,
            Score score,
            Standing standing) {}

    /** Empty where nothing was on record then. */
    Optional<Scored> find(String tool, ScoreQuestion question, LocalDate today) {
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
        var score = evidence.score(question.method());
        var standing = Standing.of(evidence, score, question.method(), at, today);
        return Optional.of(new Scored(tool, question, until, evidence, known.lines(), score, standing));
    }

    /** The evidence file of an answer; of a tool about which nothing is on record, one without a case. */
    String file(String tool, ScoreQuestion question, LocalDate today) {
        var scored = find(tool, question, today);
        var evidence = scored.map(Scored::evidence)
                .orElseGet(() -> new Evidence(
                        question.at() == null ? today : question.at(), question.profile(), Map.of(), List.of()));
        return EvidenceFile.json(
                tool, evidence, question.known(), scored.map(Scored::lines).orElse(List.of()));
    }
}
