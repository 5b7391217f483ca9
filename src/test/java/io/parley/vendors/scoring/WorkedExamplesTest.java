package io.parley.vendors.scoring;

import static io.parley.vendors.scoring.Cases.T;
import static io.parley.vendors.scoring.Cases.TODAY;
import static io.parley.vendors.scoring.Cases.a;
import static io.parley.vendors.scoring.Cases.between;
import static io.parley.vendors.scoring.Cases.day;
import static io.parley.vendors.scoring.Cases.on;
import static io.parley.vendors.scoring.Cases.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parley.vendors.scoring.Score.Cap;
import io.parley.vendors.scoring.Score.Grade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked examples E4 to E28 of the method, with the figures of its specification. */
class WorkedExamplesTest {
    private static final Offset<Double> FOUR = within(5e-5);

    @Test
    void constantsAreThoseOfTheSpecification() {
        assertThat(Method.V1_0.sha256()).isEqualTo("c009c498cca0457497e3f319122253465452c35500eb784f2bcd22a7de20edee");
    }

    @Test
    void e4ShrunkRatesAndTheirIntervals() {
        double m = .8454;
        double kappa = 14.2635;
        assertThat(Beta.quantile(.05, kappa * m + 73, kappa * (1 - m) + 11)).isCloseTo(.8053, within(2e-4));
        assertThat(Beta.quantile(.95, kappa * m + 3, kappa * (1 - m) + 4)).isCloseTo(.8549, within(2e-4));
        assertThat(Points.of(25, 90)).isCloseTo(93.0556, FOUR);
        assertThat(Points.of(109, 90)).isCloseTo(68.0917, FOUR);
    }

    @Test
    void e5DelaysInPoints() {
        Map.of(-5, 100.0, 0, 100.0, 6, 95.0, 30, 75.0, 45, 60.3759, 60, 50.0, 120, 25.0, 239, .1506, 240, 0.0, 900, 0.0)
                .forEach((days, points) -> assertThat(Points.of(days, 30)).isCloseTo(points, FOUR));
    }

    @Test
    void e6OpenCasesInPoints() {
        Map.of(0, 50.0, 30, 50.0, 45, 35.3759, 60, 25.0, 119, .3018, 120, 0.0, 4000, 0.0)
                .forEach((age, points) -> assertThat(Points.open(age, 30)).isCloseTo(points, FOUR));
        assertThat(Points.of(45, 30) - Points.open(45, 30)).isCloseTo(25, FOUR);
    }

    @Test
    void e7FasterFixRaisesTheMeanOfCases() {
        double open = Points.open(5, 90);
        assertThat((Points.of(10, 90) + open + Points.of(100, 90)) / 3).isCloseTo(72.8074, FOUR);
        assertThat((Points.of(2, 90) + open + Points.of(100, 90)) / 3).isCloseTo(73.5481, FOUR);
    }

    @Test
    void e8NoEvidenceIsNotRated() {
        var r = score(List.of());
        assertPart(r, Part.H, 70, 31.0582, 96.8321);
        assertThat(r.parts().get(Part.X).mean()).isCloseTo(.85, FOUR);
        assertThat(r.parts().get(Part.B).mean()).isEqualTo(1);
        assertThat(r.total()).isCloseTo(74.125, FOUR);
        assertThat(r.grade()).isEqualTo(Grade.NR);
    }

    @Test
    void e9EverythingOpen() {
        var cases = List.of(open("N-0", 10), open("N-1", 90), open("N-2", 300));
        var r = score(cases);
        assertThat(cases.stream().map(c -> read(c, Clock.P, 60).points()).toList())
                .usingElementComparator((x, y) -> Math.abs(x - y) < 5e-5 ? 0 : 1)
                .containsExactly(50.0, 35.3759, 0.0);
        assertThat(100 * r.parts().get(Part.P).mean()).isCloseTo(69.5796, FOUR);
        assertThat(100 * r.parts().get(Part.B).mean()).isCloseTo(27.5206, FOUR);
        assertThat(r.grade()).isEqualTo(Grade.NR);
    }

    @Test
    void e10FixedBeforeAnybodyKnew() {
        var c = a("N", Severity.H, d -> {
            d.fix = on("2026-01-10");
            d.vendorPublic = on("2026-02-09");
        });
        var r = read(c, Clock.P, 30);
        assertThat(r.least()).isEqualTo(-30);
        assertThat(r.points()).isEqualTo(100);
        assertThat(r.anchor()).isEqualTo(day("2026-02-09"));
        assertThat(Candour.components(c, T)).containsEntry("no_silent_fix", 1.0);
    }

    @Test
    void e11PartialDates() {
        var month = a("N", Severity.M, d -> {
            d.reported = between("2024-03-01", "2024-03-31");
            d.fix = d.vendorPublic = on("2024-05-15");
        });
        var r = read(month, Clock.H, 90);
        assertThat(List.of(r.least(), r.most())).containsExactly(45, 75);
        assertThat(r.points()).isCloseTo(83.3333, FOUR);
        assertThat(r.floor()).isCloseTo(79.1667, FOUR);
        assertThat(r.ceiling()).isCloseTo(87.5, FOUR);
        var year = a("N", Severity.M, d -> {
            d.reported = between("2024-01-01", "2024-12-31");
            d.fix = d.vendorPublic = on("2024-11-15");
        });
        assertThat(read(year, Clock.H, 90).kind()).isEqualTo(Reading.Kind.WIDE);
        var noLater = a("N", Severity.M, d -> {
            d.thirdPublic = on("2024-05-01");
            d.vendorPublic = on("2024-05-21");
            d.fix = When.noLaterThan(day("2024-05-21"));
        });
        assertThat(read(noLater, Clock.P, 60).points()).isCloseTo(91.6667, FOUR);
        assertThat(read(noLater, Clock.P, 60).ceiling()).isEqualTo(100);
    }

    @Test
    void e12ThreeRecordsOfOneFlaw() {
        var merged = Aliases.merge(List.of(
                a("CVE-1", Severity.M, d -> d.fix = d.vendorPublic = on("2025-03-05")),
                a("GHSA-1", Severity.H, d -> {
                    d.vendorPublic = between("2025-03-01", "2025-03-31");
                    d.fix = on("2025-03-05");
                    d.aliases = List.of("CVE-1");
                }),
                a("VND-9", Severity.M, d -> {
                    d.thirdPublic = on("2025-03-01");
                    d.aliases = List.of("GHSA-1");
                })));
        assertThat(merged).hasSize(1);
        assertThat(merged.get(0).severity()).isEqualTo(Severity.H);
        assertThat(merged.get(0).vendorPublic()).isEqualTo(on("2025-03-05"));
        assertThat(read(merged.get(0), Clock.P, 30).points()).isCloseTo(96.6667, FOUR);
    }

    @Test
    void e13WhatDoesNotCount() {
        double before = score(five()).total();
        for (var state : List.of(Case.State.REJECTED, Case.State.WITHDRAWN)) {
            assertThat(score(with(five(), a("R", Severity.C, d -> {
                                d.thirdPublic = on("2025-01-01");
                                d.fix = on("2026-02-05");
                                d.state = state;
                            })))
                            .total())
                    .isEqualTo(before);
        }
        assertThat(score(with(five(), a("R", Severity.C, d -> {
                            d.thirdPublic = on("2025-01-01");
                            d.fixStatus = Case.FixStatus.OPEN;
                            d.unsupported = true;
                        })))
                        .total())
                .isEqualTo(before);
        var weights = new Weights(Method.V1_0, List.of());
        assertThat(weights.of(disputed(Case.FixStatus.OPEN), 1)).isEqualTo(.5);
        assertThat(weights.of(disputed(Case.FixStatus.FIXED), 1)).isEqualTo(1);
        assertThat(Aliases.merge(List.of(
                        a("CVE-7", Severity.M, d -> {
                            d.state = Case.State.REJECTED;
                            d.replacedBy = "CVE-8";
                        }),
                        a("CVE-8", Severity.M, d -> d.vendorPublic = on("2025-01-01")))))
                .hasSize(1);
    }

    @Test
    void e14ListingIsNoDayOfExploitation() {
        assertThat(Exploitation.listed(LocalDate.parse("2022-04-19"), on("2019-05-14")))
                .isEqualTo(When.UNKNOWN);
        assertThat(Exploitation.listed(LocalDate.parse("2023-09-13"), on("2023-09-11")))
                .isEqualTo(between("2023-09-11", "2023-09-13"));
        var late = a("N", Severity.H, d -> {
            d.exploitedKnown = d.thirdPublic = on("2026-05-01");
            d.fix = d.vendorPublic = on("2026-05-11");
        });
        assertThat(read(late, Clock.X, 7).points()).isCloseTo(62.1357, FOUR);
        var after = a("N", Severity.H, d -> {
            d.exploitedKnown = on("2026-05-01");
            d.thirdPublic = d.fix = d.vendorPublic = on("2026-04-01");
        });
        assertThat(read(after, Clock.X, 7).points()).isEqualTo(100);
    }

    @Test
    void e15SeverityAgeAndAdvisory() {
        var weights = new Weights(Method.V1_0, List.of());
        assertThat(weights.decay(T, T - 730)).isEqualTo(.5);
        assertThat(.75 * weights.decay(T, T - 1095)).isCloseTo(.2652, FOUR);
        assertThat(9 * weights.of(a("N", Severity.M, d -> {}), 9)).isCloseTo(1.5, FOUR);
    }

    @Test
    void e16CandourOfOneCase() {
        var c = a("N", Severity.H, d -> {
            d.thirdPublic = on("2026-03-01");
            d.vendorPublic = on("2026-03-15");
            d.fix = on("2026-01-14");
            d.identified = Degree.of(1);
            d.record = Degree.of(.6);
            d.timeline = Degree.ABSENT;
        });
        assertThat(Candour.components(c, T))
                .containsEntry("first_word", .5)
                .containsEntry("no_silent_fix", .75)
                .doesNotContainKey("exploitation");
        assertThat(Candour.of(c, T).orElseThrow()).isCloseTo(.5778, FOUR);
        var draft = c.draft();
        draft.timeline = Degree.of(1);
        assertThat(Candour.of(draft.done(), T).orElseThrow()).isCloseTo(.6889, FOUR);
    }

    @Test
    void e17UnknownIsNotAbsent() {
        var before = score(five());
        assertThat(score(with(five(), a("Z", Severity.H, d -> {}))).total()).isEqualTo(before.total());
        var unknownFix = score(with(five(), a("Z", Severity.H, d -> d.vendorPublic = on("2026-01-01"))));
        assertThat(unknownFix.parts().get(Part.P).mean())
                .isEqualTo(before.parts().get(Part.P).mean());
        assertThat(unknownFix.unknownFix()).isCloseTo(.1667, FOUR);
        assertThat(100 * unknownFix.parts().get(Part.B).low()).isCloseTo(48.6721, FOUR);
    }

    @Test
    void e18ManyFlawsAreNoFault() {
        var ten = score(prompt(10)).parts().get(Part.P);
        var hundred = score(prompt(100)).parts().get(Part.P);
        assertThat(100 * ten.mean()).isCloseTo(91.8198, FOUR);
        assertThat(100 * hundred.mean()).isCloseTo(96.8567, FOUR);
        assertThat(100 * (ten.high() - ten.low())).isCloseTo(26.5142, FOUR);
        assertThat(100 * (hundred.high() - hundred.low())).isCloseTo(7.6177, FOUR);
    }

    @Test
    void e19Alpha() {
        var r = score(Cases.alpha(), Cases.PROGRAMME_A);
        assertPart(r, Part.H, 73.6446, 41.2122, 96.1169);
        assertPart(r, Part.P, 88.4630, 66.4300, 99.4962);
        assertPart(r, Part.X, 87.6288, 50.1627, 99.9929);
        assertPart(r, Part.C, 76.4056, 56.7306, 91.4217);
        assertPart(r, Part.B, 96.4440, 96.4440, 96.4440);
        assertThat(r.total()).isCloseTo(83.2829, FOUR);
        assertThat(r.low()).isCloseTo(69.2881, FOUR);
        assertThat(r.high()).isCloseTo(90.7092, FOUR);
        assertThat(r.grade()).isEqualTo(Grade.B);
        var raise = WhatIf.of(new Scorer(Method.V1_0, Profile.BALANCED), Cases.alpha(), TODAY, Cases.PROGRAMME_A);
        assertThat(raise).extracting(WhatIf::subject).startsWith("A-8", "hosted_issues", "timeline");
        assertThat(raise.get(0).gain()).isCloseTo(1.3415, FOUR);
        assertThat(raise.get(1).gain()).isCloseTo(1.1250, FOUR);
        assertThat(raise.get(2).gain()).isCloseTo(.1789, FOUR);
    }

    @Test
    void e20Beta() {
        var r = score(Cases.beta(), Cases.PROGRAMME_B);
        assertPart(r, Part.H, 65.6580, 28.6112, 94.2243);
        assertPart(r, Part.P, 72.6441, 43.6740, 94.1304);
        assertPart(r, Part.X, 52.8321, 10.2620, 92.8463);
        assertPart(r, Part.C, 45.0467, 24.8275, 65.6853);
        assertPart(r, Part.B, 38.8194, 38.8194, 38.8194);
        assertThat(r.total()).isCloseTo(54.1062, FOUR);
        assertThat(r.low()).isCloseTo(37.8783, FOUR);
        assertThat(r.high()).isCloseTo(68.3081, FOUR);
        assertThat(r.grade()).isEqualTo(Grade.D);
        assertThat(r.activeExposure()).containsExactly("B-4");
        var raise = WhatIf.of(new Scorer(Method.V1_0, Profile.BALANCED), Cases.beta(), TODAY, Cases.PROGRAMME_B);
        assertThat(raise.get(0).subject()).isEqualTo("B-3");
        assertThat(raise.get(0).gain()).isCloseTo(5.1940, FOUR);
        assertThat(raise.get(1).gain()).isCloseTo(5.0111, FOUR);
    }

    @Test
    void e21Grades() {
        assertThat(Grades.of(90, 74, 97, 20, 9, false).grade()).isEqualTo(Grade.A);
        assertThat(Grades.of(90, 68, 97, 20, 9, false)).isEqualTo(new Grades.Graded(Grade.B, List.of(Cap.EVIDENCE)));
        assertThat(Grades.of(90, 74, 97, 20, 9, true))
                .isEqualTo(new Grades.Graded(Grade.D, List.of(Cap.ACTIVE_EXPOSURE)));
        assertThat(Grades.of(30, 20, 45, 20, 9, true).grade()).isEqualTo(Grade.E);
        assertThat(Grades.of(90, 74, 97, 4, 9, false).grade()).isEqualTo(Grade.NR);
        assertThat(Grades.of(90, 50, 96, 20, 9, false).grade()).isEqualTo(Grade.NR);
    }

    @Test
    void e23Trend() {
        var slowThenFast = new ArrayList<Case>();
        IntStream.range(0, 8).forEach(i -> {
            slowThenFast.add(fixed("O-" + i, Severity.M, "2023-09-01", "2023-10-31"));
            slowThenFast.add(fixed("W-" + i, Severity.M, "2025-09-01", "2025-09-04"));
        });
        var trend = Trend.of(slowThenFast, TODAY, Method.V1_0);
        assertThat(trend.change()).isCloseTo(11.8750, FOUR);
        assertThat(trend.low()).isCloseTo(-14.6842, FOUR);
        assertThat(trend.high()).isCloseTo(38.4342, FOUR);
        assertThat(trend.direction()).isEqualTo(Trend.Direction.NO_CLEAR_CHANGE);
        var many = new ArrayList<Case>();
        IntStream.range(0, 20).forEach(i -> {
            many.add(fixed("O-" + i, Severity.H, "2023-09-01", "2024-01-29"));
            many.add(fixed("W-" + i, Severity.H, "2025-09-01", "2025-09-04"));
        });
        assertThat(Trend.of(many, TODAY, Method.V1_0).direction()).isEqualTo(Trend.Direction.IMPROVING);
    }

    @Test
    void e24YoungServiceStartsFromTheVendorsOthers() {
        var vendor = Posterior.of(.85, 4, List.of(new Posterior.Item(20, .70)), .9);
        assertThat(vendor.mean()).isCloseTo(.7250, FOUR);
        var method = Method.V1_0.with(
                Method.V1_0.id(), Method.V1_0.handling(), new Method.Prior(vendor.mean(), 4), Method.V1_0.candour());
        var clean = List.of(
                fixed("Y-0", Severity.M, "2026-07-01", "2026-07-01"),
                fixed("Y-1", Severity.M, "2026-07-01", "2026-07-01"));
        var scored = new Scorer(method, Profile.BALANCED).score(clean, TODAY, Map.of());
        assertThat(100 * scored.parts().get(Part.P).mean()).isCloseTo(78, FOUR);
        assertThat(100 * score(clean).parts().get(Part.P).mean()).isCloseTo(88, FOUR);
    }

    @Test
    void e25ProfileMovesWeightsOnly() {
        var regulated = new Scorer(Method.V1_0, Profile.REGULATED).score(Cases.beta(), TODAY, Cases.PROGRAMME_B);
        assertThat(regulated.total()).isCloseTo(51.1912, FOUR);
        assertThat(regulated.parts())
                .isEqualTo(score(Cases.beta(), Cases.PROGRAMME_B).parts());
    }

    @Test
    void e26TwoPlatformsAreOneCase() {
        var ios = platform("CVE-9@ios", "2026-05-06");
        var android = platform("CVE-9@android", "2026-06-10");
        assertThat(read(ios, Clock.P, 30).points()).isCloseTo(95.8333, FOUR);
        assertThat(read(android, Clock.P, 30).points()).isCloseTo(64.6241, FOUR);
        assertThat(new Weights(Method.V1_0, List.of()).of(ios, 1)).isEqualTo(.375);
        assertThat(score(List.of(ios, android)).dated()).isEqualTo(1);
    }

    @Test
    void e27WorstCredibleSeverityWins() {
        var merged = Aliases.merge(List.of(
                fixed("CVE-3", Severity.L, "2026-01-01", "2026-02-15"),
                a("NVD-3", Severity.C, d -> d.aliases = List.of("CVE-3"))));
        assertThat(read(merged.get(0), Clock.P, 14).points()).isCloseTo(32.8875, FOUR);
        assertThat(merged.get(0).severity()).isEqualTo(Severity.C);
    }

    @Test
    void e28SilentEarlyFixLowersCandour() {
        assertThat(silent("2026-05-02")).isEqualTo(1);
        assertThat(silent("2026-01-02")).isEqualTo(.75);
    }

    private static double silent(String fix) {
        return Candour.of(
                        a("CVE-5", Severity.M, d -> {
                            d.fix = on(fix);
                            d.vendorPublic = on("2026-06-01");
                            d.identified = Degree.of(1);
                        }),
                        T)
                .orElseThrow();
    }

    private static Reading read(Case c, Clock clock, int norm) {
        var reading = Reading.of(c, clock, T, norm);
        assertThat(reading).isNotNull();
        return reading;
    }

    private static void assertPart(Score score, Part part, double mean, double low, double high) {
        var value = score.parts().get(part);
        assertThat(100 * value.mean()).as(part + " mean").isCloseTo(mean, FOUR);
        assertThat(100 * value.low()).as(part + " low").isCloseTo(low, FOUR);
        assertThat(100 * value.high()).as(part + " high").isCloseTo(high, FOUR);
    }

    private static Case open(String id, int age) {
        return a(id, Severity.M, d -> {
            d.thirdPublic = When.on(T - age);
            d.fixStatus = Case.FixStatus.OPEN;
        });
    }

    private static Case fixed(String id, Severity severity, String publicOn, String fix) {
        return a(id, severity, d -> {
            d.thirdPublic = on(publicOn);
            d.fix = d.vendorPublic = on(fix);
        });
    }

    private static Case disputed(Case.FixStatus status) {
        return a("R", Severity.C, d -> {
            d.thirdPublic = on("2025-01-01");
            d.fixStatus = status;
            d.state = Case.State.DISPUTED;
        });
    }

    private static Case platform(String id, String fix) {
        return a(id, Severity.H, d -> {
            d.thirdPublic = on("2026-05-01");
            d.vendorPublic = on("2026-05-06");
            d.fix = on(fix);
            d.share = .5;
            d.advisory = "ADV-9";
        });
    }

    private static List<Case> five() {
        return IntStream.range(0, 5)
                .mapToObj(i -> a("K-" + i, Severity.M, d -> d.fix = d.vendorPublic = on("2026-01-01")))
                .toList();
    }

    private static List<Case> prompt(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> a("V-" + i, Severity.M, d -> {
                    d.thirdPublic = d.vendorPublic = on("2026-03-01");
                    d.fix = on("2026-03-06");
                }))
                .toList();
    }

    private static List<Case> with(List<Case> cases, Case another) {
        var all = new ArrayList<>(cases);
        all.add(another);
        return all;
    }
}
