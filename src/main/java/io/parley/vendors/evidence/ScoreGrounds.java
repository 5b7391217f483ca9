package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.ProgrammeMessages;
import io.parley.vendors.scoring.Counted;
import io.parley.vendors.scoring.WhatIf;
import java.util.ArrayList;
import java.util.List;

/**
 * What the number rests on, counted in cases; what would raise it; and where it is going.
 *
 * @param gains exact: each is the score made again with that one thing changed
 */
record ScoreGrounds(List<Reason> reasons, List<Gain> gains, TrendChart trend) {
    /** {@code numbers}: those in the sentence, with the cases behind them. */
    record Reason(String text, List<CaseNumber> numbers) {}

    /** {@code address}: where it is seen, behind that of the tool's score; empty where nowhere. */
    record Gain(String text, String address) {}

    static ScoreGrounds of(ToolScores.Scored scored, ScoreMessages words) {
        var body = scored.body();
        return new ScoreGrounds(
                reasons(body, words),
                body.gains().stream().map(gain -> gain(gain, scored, words)).toList(),
                TrendChart.of(body.trend(), words));
    }

    private static List<Reason> reasons(ScoreBody body, ScoreMessages words) {
        var grounds = body.grounds();
        var reasons = new ArrayList<Reason>();
        if (grounds.toldOf() > 0) {
            reasons.add(reason(
                    words.told(grounds.told(), grounds.toldOf()),
                    Counted.TOLD,
                    grounds.toldOf(),
                    Counted.TOLD_FIRST,
                    grounds.told(),
                    words));
        }
        if (grounds.inTimeOf() > 0) {
            reasons.add(reason(
                    words.inTime(grounds.inTime(), grounds.inTimeOf()),
                    Counted.DATED,
                    grounds.inTimeOf(),
                    Counted.IN_TIME,
                    grounds.inTime(),
                    words));
        }
        if (grounds.exploitedOf() > 0) {
            reasons.add(reason(
                    words.exploitedInTime(grounds.exploitedInTime(), grounds.exploitedOf()),
                    Counted.EXPLOITED,
                    grounds.exploitedOf(),
                    Counted.EXPLOITED_IN_TIME,
                    grounds.exploitedInTime(),
                    words));
        }
        return reasons;
    }

    private static Reason reason(String text, Counted all, int of, Counted those, int so, ScoreMessages words) {
        return new Reason(
                text,
                List.of(CaseNumber.of(all, of, words.showAll(of)), CaseNumber.of(those, so, words.showThese(so))));
    }

    private static Gain gain(WhatIf gain, ToolScores.Scored scored, ScoreMessages words) {
        var points = number("%+.1f", gain.gain());
        return switch (gain.kind()) {
            case FIX ->
                new Gain(
                        words.gainFix(gain.subject(), points),
                        "/tools/" + scored.tool() + "/score/cases?of=" + CaseNumber.key(Counted.OPEN));
            case PUBLISH ->
                new Gain(
                        switch (gain.subject()) {
                            case "identified" -> words.gainIdentified(points);
                            case "record" -> words.gainRecord(points);
                            case "timeline" -> words.gainTimeline(points);
                            default -> words.gainExploitation(points);
                        },
                        "");
            case PROGRAMME ->
                new Gain(
                        words.gainProgramme(item(gain.subject()), points),
                        scored.programme().address());
        };
    }

    private static String item(String key) {
        return ProgrammeEvidence.find(key)
                .map(item -> item.label(Languages.messages(ProgrammeMessages.class)))
                .orElse(key);
    }

    private static String number(String format, double value) {
        return String.format(Languages.current(), format, value);
    }
}
