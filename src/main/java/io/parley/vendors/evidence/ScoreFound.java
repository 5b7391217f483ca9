package io.parley.vendors.evidence;

import io.parley.vendors.evidence.ToolScores.Scored;
import io.parley.vendors.scoring.Counted;
import io.parley.vendors.scoring.Part;
import io.parley.vendors.scoring.Profile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a score is made of, what it rests on and how it came about, for its page: the same on every day. */
record ScoreFound(
        List<PartRow> parts,
        List<PartsChart> charts,
        List<CaseNumber> basis,
        String strength,
        String total,
        List<Choice> profiles,
        ScoreGrounds grounds,
        ScoreHistory history,
        List<From> from) {
    /** Another tool of the vendor from which this one starts. */
    record From(String slug, String name) {}

    record Choice(String key, String label, boolean chosen) {}

    /** @param from names of the vendor's other tools from which it starts, by slug */
    static ScoreFound of(Scored scored, ScoreHistory history, Map<String, String> from, ScoreMessages words) {
        var score = scored.score();
        var parts = Arrays.stream(Part.values())
                .map(part -> PartRow.of(part, scored, words))
                .toList();
        var profile = scored.question().profile();
        return new ScoreFound(
                parts,
                List.of(PartsChart.desk(parts), PartsChart.phone(parts)),
                basis(scored, words),
                ScoreWords.strength(ScoreJson.key(scored.standing().strength())),
                words.total(points(score.total()), points(score.low()), points(score.high()), label(profile, words)),
                ScoreQuestion.PROFILES.stream()
                        .map(p -> new Choice(p.id(), label(p, words), p.equals(profile)))
                        .toList(),
                ScoreGrounds.of(scored, words),
                history,
                from.entrySet().stream()
                        .map(other -> new From(other.getKey(), other.getValue()))
                        .sorted(Comparator.comparing(From::name))
                        .toList());
    }

    private static List<CaseNumber> basis(Scored scored, ScoreMessages words) {
        int all = scored.score().cases();
        int dated = (int) Math.round(scored.score().dated());
        int unknown = scored.unknownFix();
        int percent = (int) Math.round(100 * scored.score().unknownFix());
        return List.of(
                CaseNumber.of(Counted.ALL, all, words.allCases(all)),
                CaseNumber.of(Counted.DATED, dated, words.datedCases(dated)),
                CaseNumber.of(Counted.UNKNOWN_FIX, unknown, words.unknownFix(unknown, percent)));
    }

    private static String label(Profile profile, ScoreMessages words) {
        return profile.equals(Profile.REGULATED)
                ? words.regulated()
                : profile.equals(Profile.BRING_YOUR_OWN) ? words.bringYourOwn() : words.balanced();
    }

    private static String points(double value) {
        return Long.toString(Math.round(value));
    }
}
