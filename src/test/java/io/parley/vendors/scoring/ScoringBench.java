package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 300,000 made-up cases of 2,000 services scored anew, and one of them changed and asked again. A measurement, no test. */
class ScoringBench {
    private static final int SERVICES = 2_000;
    private static final int CASES = 150;
    private static final int EVENTS = 20_000;
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    @Test
    void everythingIsScoredAnew() {
        var random = new Random(3);
        var services = new ArrayList<Evidence>();
        for (int i = 0; i < SERVICES; i++) {
            services.add(new Evidence(DAY, Profile.BALANCED, Map.of("contact", true), cases(random)));
        }
        var times = new double[6];
        for (int run = 0; run < times.length; run++) {
            long start = cpu();
            double sum = 0;
            for (var service : services) {
                sum += service.score(Method.V1_1).total();
            }
            times[run] = (cpu() - start) / 1e9;
            assertThat(sum).isPositive();
        }
        System.out.printf(
                "300,000 cases of 2,000 services, seconds of one processor: first %.2f s, then %.2f s (median)%n",
                times[0], median(Arrays.copyOfRange(times, 1, times.length)));
        oneEvent(services.get(0).cases());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void oneEvent(List<Case> cases) {
        var running = new Running(Method.V1_1, DAY.minusDays(3_000));
        cases.forEach(c -> running.add(c, DAY, 1));
        var times = new double[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            var c = cases.get(i % cases.size());
            long start = System.nanoTime();
            running.remove(c, DAY, 1);
            running.add(c, DAY, 1);
            running.means(DAY, Map.of("contact", true));
            times[i] = (System.nanoTime() - start) / 1e3;
        }
        System.out.printf("one event and its five parts: %.1f µs (median)%n", median(times));
    }

    private static List<Case> cases(Random random) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < CASES; i++) {
            var c = new CaseDraft("CVE-2025-%05d".formatted(i));
            c.severity = Severity.values()[random.nextInt(Severity.values().length)];
            int known = Math.toIntExact(DAY.toEpochDay()) - random.nextInt(2_500) - 1;
            c.vendorPublic = When.on(known);
            if (random.nextInt(20) > 0) {
                c.fix = When.on(Math.min(Math.toIntExact(DAY.toEpochDay()), known + random.nextInt(200) - 50));
            } else {
                c.fixStatus = Case.FixStatus.OPEN;
            }
            c.reported = random.nextInt(4) == 0 ? When.on(known - random.nextInt(100)) : When.UNKNOWN;
            cases.add(c.done());
        }
        return cases;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
