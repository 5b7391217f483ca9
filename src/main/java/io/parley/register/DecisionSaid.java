package io.parley.register;

import io.parley.catalog.Keyed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proposal as short texts, for the history: it must stay readable whatever later versions make of decisions. */
final class DecisionSaid {
    static final String RULE = "rule.";
    static final String ANY = "any";
    /** People who use it, people who answered, coverage in percent, people left without. */
    static final String PRESSURE = "ban-pressure";

    private DecisionSaid() {}

    static Map<String, String> of(DecisionDraft draft) {
        var said = new LinkedHashMap<String, String>();
        said.put("outcome", draft.outcome().key());
        put(said, "until", draft.until());
        put(said, "alternative", draft.alternative());
        put(said, "none-because", draft.noneBecause());
        put(said, "override-because", draft.overrideBecause());
        for (var rule : draft.matrix().rules()) {
            var condition = rule.condition();
            said.put(
                    RULE + key(rule.data()) + "." + key(rule.recipient()) + "." + key(rule.device())
                            + (rule.purpose() == null ? "" : "." + key(rule.purpose())),
                    rule.answer().key() + (condition == null ? "" : " " + condition));
        }
        return said;
    }

    /** The line of the matrix that an entry holds, if it holds one; steps written before purposes name three things. */
    static Optional<MatrixRule> rule(String key, String value) {
        var parts = key.startsWith(RULE) ? key.substring(RULE.length()).split("\\.") : new String[0];
        int space = value.indexOf(' ');
        var answer = Keyed.find(Permission.class, space < 0 ? value : value.substring(0, space));
        return parts.length != 3 && parts.length != 4
                ? Optional.empty()
                : answer.map(a -> new MatrixRule(
                        Keyed.find(DataClass.class, parts[0]).orElse(null),
                        Keyed.find(Recipient.class, parts[1]).orElse(null),
                        Keyed.find(Device.class, parts[2]).orElse(null),
                        parts.length == 3
                                ? null
                                : Keyed.find(Purpose.class, parts[3]).orElse(null),
                        a,
                        space < 0 ? null : value.substring(space + 1)));
    }

    private static String key(@Nullable Keyed keyed) {
        return keyed == null ? ANY : keyed.key();
    }

    private static void put(Map<String, String> said, String key, @Nullable Object value) {
        if (value != null) {
            said.put(key, value.toString());
        }
    }
}
