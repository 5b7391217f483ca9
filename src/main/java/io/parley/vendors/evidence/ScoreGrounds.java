package io.parley.vendors.evidence;

import io.parley.kernel.Languages;
import io.parley.vendors.scoring.Trend;
import io.parley.vendors.scoring.WhatIf;
import java.util.ArrayList;
import java.util.List;

/**
 * What the number rests on, counted in cases; what would raise it; and where it is going.
 *
 * @param gains exact: each is the score made again with that one thing changed
 */
record ScoreGrounds(List<String> reasons, List<String> gains, String trend) {
    static ScoreGrounds of(ScoreBody body, ScoreMessages words) {
        return new ScoreGrounds(
                reasons(body, words),
                body.gains().stream().map(gain -> gain(gain, words)).toList(),
                trend(body.trend(), words));
    }

    private static List<String> reasons(ScoreBody body, ScoreMessages words) {
        var grounds = body.grounds();
        var reasons = new ArrayList<String>();
        if (grounds.toldOf() > 0) {
            reasons.add(words.told(grounds.told(), grounds.toldOf()));
        }
        if (grounds.inTimeOf() > 0) {
            reasons.add(words.inTime(grounds.inTime(), grounds.inTimeOf()));
        }
        if (grounds.exploitedOf() > 0) {
            reasons.add(words.exploitedInTime(grounds.exploitedInTime(), grounds.exploitedOf()));
        }
        return reasons;
    }

    private static String gain(WhatIf gain, ScoreMessages words) {
        var points = number("%+.1f", gain.gain());
        return switch (gain.kind()) {
            case FIX -> words.gainFix(gain.subject(), points);
            case PUBLISH ->
                switch (gain.subject()) {
                    case "identified" -> words.gainIdentified(points);
                    case "record" -> words.gainRecord(points);
                    case "timeline" -> words.gainTimeline(points);
                    default -> words.gainExploitation(points);
                };
            case PROGRAMME -> words.gainProgramme(gain.subject(), points);
        };
    }

    private static String trend(Trend trend, ScoreMessages words) {
        var low = number("%+.1f", trend.low());
        var high = number("%+.1f", trend.high());
        return switch (trend.direction()) {
            case IMPROVING -> words.trendBetter(low, high);
            case WORSENING -> words.trendWorse(low, high);
            case NO_CLEAR_CHANGE -> words.trendNone(low, high);
        };
    }

    private static String number(String format, double value) {
        return String.format(Languages.current(), format, value);
    }
}
