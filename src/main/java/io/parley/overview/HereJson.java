package io.parley.overview;

import io.parley.assessments.AssessmentView;
import io.parley.catalog.AnswerRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tool at one company as programs get it. Keys are stable; words follow the caller's language. */
final class HereJson {
    private HereJson() {}

    record Detail(
            String tool,
            String name,
            String company,
            LocalDate asOf,
            String verdict,
            Use use,
            @Nullable Rule rule,
            int exceptionsRunning,
            Control control,
            Assessed assessment,
            VendorFacts vendor,
            @Nullable Instead alternative,
            List<Policy> policies) {
        static Detail of(HereView view, String company) {
            return new Detail(
                    view.slug(),
                    view.name(),
                    company,
                    view.today(),
                    view.verdict(),
                    Use.of(view.use()),
                    Rule.of(view.rule()),
                    view.rule().exceptions(),
                    Control.of(view.control()),
                    Assessed.of(view.assessment()),
                    VendorFacts.of(view.record()),
                    Instead.of(view.instead()),
                    view.policies().stream().map(Policy::of).toList());
        }
    }

    /** {@code points} is null where too little is known; the rest is at {@code /api/v1/tools/{slug}/assessment}. */
    record Assessed(String words, String letter, @Nullable Integer points, int low, int high, int coverage) {
        static Assessed of(AssessmentView view) {
            var score = view.score();
            return new Assessed(
                    view.says(), view.grade().key(), score.value(), score.low(), score.high(), score.coverage());
        }
    }

    /** {@code state}: nobody-asked, not-in-survey, withheld (too few to show) or told. */
    record Use(
            String state,
            @Nullable String survey,
            @Nullable Instant releasedAt,
            int answered,
            int invited,
            int threshold,
            int people,
            @Nullable Integer worksWell,
            List<Why> reasons) {
        static Use of(HereUse use) {
            return new Use(
                    use.state().key(),
                    use.asked() ? use.title() : null,
                    use.releasedAt(),
                    use.answered(),
                    use.invited(),
                    use.threshold(),
                    use.people(),
                    use.worksWell(),
                    use.why().stream()
                            .map(w -> new Why(w.reason().key(), w.text(), w.people()))
                            .toList());
        }
    }

    record Why(String reason, String words, int people) {}

    record Rule(
            String state,
            String words,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate reviewBy,
            @Nullable String noneBecause,
            List<String> answers) {
        static @Nullable Rule of(HereRule rule) {
            var holds = rule.holds();
            return holds == null
                    ? null
                    : new Rule(
                            holds.state().key(),
                            holds.stateText(),
                            holds.since(),
                            holds.until(),
                            holds.reviewBy(),
                            holds.noneBecause(),
                            java.util.stream.Stream.concat(holds.answers().stream(), holds.exceptions().stream())
                                    .map(a -> a.sentence())
                                    .toList());
        }
    }

    /** {@code searched}: the sources do not say; {@code notLookedAt}: nobody has looked. */
    record Control(List<Fact> loses, List<Fact> keeps, List<String> searched, List<String> notLookedAt) {
        static Control of(HereControl control) {
            return new Control(
                    control.loses().stream().map(Fact::of).toList(),
                    control.keeps().stream().map(Fact::of).toList(),
                    control.searched(),
                    control.open());
        }
    }

    record Fact(
            String attribute,
            String question,
            String words,
            @Nullable String source,
            @Nullable LocalDate observed) {
        static Fact of(AnswerRow row) {
            return new Fact(row.key(), row.question(), row.text(), row.source(), row.observed());
        }
    }

    /** {@code enough}: false when so few cases are on record that the shares say nothing. */
    record VendorFacts(int cases, boolean enough, @Nullable LocalDate evidenceUntil, List<Share> rates) {
        static VendorFacts of(HereRecord record) {
            return new VendorFacts(
                    record.known().cases(),
                    record.known().hasEnough(),
                    record.known().evidenceUntil(),
                    record.rates().stream()
                            .map(r -> new Share(
                                    r.key(),
                                    r.rate().count(),
                                    r.rate().n(),
                                    r.rate().unknown()))
                            .toList());
        }
    }

    record Share(String rate, int count, int of, int unknown) {}

    /** {@code decided}: named by the decision, else the best of the register. */
    record Instead(
            String tool,
            String name,
            boolean decided,
            int covered,
            int partly,
            int counted,
            int percent,
            boolean gap,
            List<Reason> reasons) {
        static @Nullable Instead of(@Nullable HereInstead other) {
            return other == null
                    ? null
                    : new Instead(
                            other.slug(),
                            other.name(),
                            other.decided(),
                            other.covered(),
                            other.partly(),
                            other.counted(),
                            other.percent(),
                            other.gap(),
                            other.lines().stream()
                                    .map(l -> new Reason(
                                            l.reason().key(),
                                            l.people(),
                                            l.level().key()))
                                    .toList());
        }
    }

    record Reason(String reason, int people, String served) {}

    record Policy(
            UUID policy,
            String title,
            String version,
            int inScope,
            int acknowledged,
            int declined,
            int waiting,
            int onLeave) {
        static Policy of(CoverageLine line) {
            return new Policy(
                    line.policy(),
                    line.title(),
                    line.version(),
                    line.inScope(),
                    line.acknowledged(),
                    line.declined(),
                    line.waiting(),
                    line.onLeave());
        }
    }
}
