package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What would raise the score and by how many points, by scoring again exactly, the largest first.
 *
 * @param subject the case to fix, the fact to publish for each advisory, or the item of the programme
 */
public record WhatIf(Kind kind, String subject, double gain) {
    private static final double NOTHING = 1e-9;

    public enum Kind {
        FIX,
        PUBLISH,
        PROGRAMME
    }

    public static List<WhatIf> of(
            Scorer scorer, List<Case> records, LocalDate asOf, Map<String, @Nullable Boolean> programme) {
        double today = scorer.score(records, asOf, programme).total();
        var gains = new ArrayList<WhatIf>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).fixStatus() == Case.FixStatus.OPEN) {
                var changed = new ArrayList<>(records);
                changed.set(i, fixed(records.get(i), asOf));
                double then = scorer.score(changed, asOf, programme).total();
                gains.add(new WhatIf(Kind.FIX, records.get(i).id(), then - today));
            }
        }
        publications().forEach((fact, publish) -> {
            double then = scorer.score(records.stream().map(publish).toList(), asOf, programme)
                    .total();
            gains.add(new WhatIf(Kind.PUBLISH, fact, then - today));
        });
        programme.forEach((item, offered) -> {
            if (Boolean.FALSE.equals(offered)) {
                var changed = new HashMap<>(programme);
                changed.put(item, true);
                double then = scorer.score(records, asOf, changed).total();
                gains.add(new WhatIf(Kind.PROGRAMME, item, then - today));
            }
        });
        gains.removeIf(g -> g.gain <= NOTHING);
        gains.sort(Comparator.comparingDouble(WhatIf::gain).reversed().thenComparing(WhatIf::subject));
        return gains;
    }

    private static Case fixed(Case c, LocalDate day) {
        var draft = c.draft();
        draft.fix = When.on(day);
        draft.fixStatus = Case.FixStatus.FIXED;
        return draft.done();
    }

    private static Map<String, UnaryOperator<Case>> publications() {
        var facts = new TreeMap<String, UnaryOperator<Case>>();
        facts.put("identified", c -> {
            var draft = c.draft();
            draft.identified = full(c.identified());
            return draft.done();
        });
        facts.put("record", c -> {
            var draft = c.draft();
            draft.record = full(c.record());
            return draft.done();
        });
        facts.put("timeline", c -> {
            var draft = c.draft();
            draft.timeline = full(c.timeline());
            return draft.done();
        });
        facts.put("exploitStatement", c -> {
            var draft = c.draft();
            draft.exploitStatement = full(c.exploitStatement());
            return draft.done();
        });
        return facts;
    }

    /** What the vendor does not tell, or by half at most, told in full; what nobody looked at stays so. */
    private static Degree full(Degree told) {
        boolean lacking =
                told.state() == When.State.ABSENT || told.looked() && (told.value() == 0 || told.value() == 0.5);
        return lacking ? Degree.of(1) : told;
    }
}
