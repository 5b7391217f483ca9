package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cases for tests, and the two fictional services of the specification. */
final class Cases {
    static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    static final int T = Math.toIntExact(TODAY.toEpochDay());

    static final Map<String, @Nullable Boolean> PROGRAMME_A = Map.of(
            "contact",
            true,
            "policy",
            true,
            "safe_harbour",
            true,
            "cna",
            true,
            "advisory_index",
            true,
            "machine_feed",
            true,
            "subscription",
            true,
            "hosted_issues",
            false);
    static final Map<String, @Nullable Boolean> PROGRAMME_B = Map.of(
            "contact",
            true,
            "policy",
            true,
            "safe_harbour",
            false,
            "cna",
            false,
            "advisory_index",
            true,
            "machine_feed",
            false,
            "subscription",
            false,
            "hosted_issues",
            false);

    private Cases() {}

    static Case a(String id, Severity severity, Consumer<CaseDraft> facts) {
        var draft = new CaseDraft(id);
        draft.severity = severity;
        facts.accept(draft);
        return draft.done();
    }

    static When on(String day) {
        return When.on(LocalDate.parse(day));
    }

    static When between(String from, String to) {
        return When.between(day(from), day(to));
    }

    static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    static Score score(List<Case> cases) {
        return score(cases, Map.of());
    }

    static Score score(List<Case> cases, Map<String, @Nullable Boolean> programme) {
        return new Scorer(Method.V1_0, Profile.BALANCED).score(cases, TODAY, programme);
    }

    private static void told(CaseDraft c, double record, double timeline) {
        c.identified = Degree.of(1);
        c.record = Degree.of(record);
        c.timeline = Degree.of(timeline);
        c.exploitStatement = Degree.of(1);
    }

    /** Prompt and candid, one open. */
    static List<Case> alpha() {
        return List.of(
                a("A-1", Severity.C, c -> {
                    c.reported = on("2025-01-10");
                    c.fix = c.vendorPublic = on("2025-02-04");
                    told(c, 1, 1);
                }),
                a("A-2", Severity.H, c -> {
                    c.reported = on("2025-03-01");
                    c.fix = c.vendorPublic = on("2025-04-15");
                    told(c, 1, 1);
                }),
                a("A-3", Severity.M, c -> {
                    c.fix = c.vendorPublic = on("2025-06-10");
                    told(c, .8, .5);
                }),
                a("A-4", Severity.M, c -> {
                    c.fix = c.vendorPublic = on("2025-06-10");
                    c.advisory = "ADV-6";
                    told(c, .8, .5);
                }),
                a("A-5", Severity.L, c -> {
                    c.fix = c.vendorPublic = on("2025-06-10");
                    c.advisory = "ADV-6";
                    told(c, .8, .5);
                }),
                a("A-6", Severity.H, c -> {
                    c.reported = on("2025-08-01");
                    c.fix = on("2025-09-20");
                    c.vendorPublic = on("2025-10-01");
                    told(c, 1, 1);
                }),
                a("A-7", Severity.C, c -> {
                    c.exploitedKnown = on("2026-02-02");
                    c.thirdPublic = on("2026-02-03");
                    c.usersNotified = on("2026-02-04");
                    c.fix = c.vendorPublic = on("2026-02-06");
                    told(c, 1, 1);
                }),
                a("A-8", Severity.M, c -> {
                    c.thirdPublic = on("2026-06-01");
                    c.vendorPublic = on("2026-06-03");
                    c.fixStatus = Case.FixStatus.OPEN;
                    told(c, .6, .5);
                }));
    }

    private static void hardly(CaseDraft c, Degree record) {
        c.identified = Degree.of(1);
        c.record = record;
        c.timeline = Degree.ABSENT;
        c.exploitStatement = Degree.ABSENT;
    }

    /** Slow and silent, one exploited and open. */
    static List<Case> beta() {
        return List.of(
                a("B-1", Severity.H, c -> {
                    c.reported = on("2024-11-01");
                    c.thirdPublic = on("2025-03-01");
                    c.fix = c.vendorPublic = on("2025-05-20");
                    hardly(c, Degree.of(.4));
                }),
                a("B-2", Severity.C, c -> {
                    c.fix = on("2025-07-01");
                    c.vendorPublic = on("2025-10-15");
                    hardly(c, Degree.of(.2));
                    c.identified = Degree.of(0);
                }),
                a("B-3", Severity.M, c -> {
                    c.thirdPublic = on("2025-02-10");
                    c.vendorPublic = When.ABSENT;
                    c.fixStatus = Case.FixStatus.OPEN;
                    hardly(c, Degree.ABSENT);
                }),
                a("B-4", Severity.H, c -> {
                    c.exploitedKnown = c.thirdPublic = on("2026-05-01");
                    c.vendorPublic = on("2026-05-09");
                    c.usersNotified = When.ABSENT;
                    c.fixStatus = Case.FixStatus.OPEN;
                    hardly(c, Degree.of(.4));
                }),
                a("B-5", Severity.M, c -> {
                    c.fix = c.vendorPublic = on("2026-03-03");
                    hardly(c, Degree.of(.4));
                }),
                a("B-6", Severity.L, c -> {
                    c.fix = c.vendorPublic = on("2026-04-07");
                    hardly(c, Degree.of(.4));
                }));
    }
}
