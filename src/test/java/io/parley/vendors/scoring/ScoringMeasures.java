package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 300,000 made-up cases of 2,000 services: scored anew with their intervals, and one of them changed and asked again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ScoringMeasures {
    private static final int SERVICES = 2_000;
    private static final int CASES = 150;
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private final List<Evidence> services = new ArrayList<>();
    private final Running running = new Running(Method.V1_1, DAY.minusDays(3_000));
    private int at;

    @Setup(Level.Trial)
    public void make() {
        var random = new Random(3);
        for (int i = 0; i < SERVICES; i++) {
            services.add(new Evidence(DAY, Profile.BALANCED, Map.of("contact", true), cases(random)));
        }
        services.get(0).cases().forEach(c -> running.add(c, DAY, 1));
    }

    /** The sum of the totals, so that none can be left out. */
    @Benchmark
    public double everythingAnew() {
        double sum = 0;
        for (var service : services) {
            sum += service.score(Method.V1_1).total();
        }
        return sum;
    }

    /** A case is taken back and added again, and the five parts are read: the incremental path. */
    @Benchmark
    public Map<Part, Double> oneEventIncrementally() {
        var c = next();
        running.remove(c, DAY, 1);
        running.add(c, DAY, 1);
        return running.means(DAY, services.get(0).programme());
    }

    /** A case gets a fix and its service is scored anew with intervals: the path that publishes. */
    @Benchmark
    public Score oneEventAnew() {
        var service = services.get(at % SERVICES);
        var cases = new ArrayList<>(service.cases());
        var draft = next().draft();
        draft.fix = When.on(DAY);
        draft.fixStatus = Case.FixStatus.FIXED;
        cases.set(at % CASES, draft.done());
        return new Evidence(DAY, service.profile(), service.programme(), cases).score(Method.V1_1);
    }

    private Case next() {
        at++;
        return services.get(0).cases().get(at % CASES);
    }

    private static List<Case> cases(Random random) {
        int today = Math.toIntExact(DAY.toEpochDay());
        var cases = new ArrayList<Case>();
        for (int i = 0; i < CASES; i++) {
            var c = new CaseDraft("CVE-2025-%05d".formatted(i));
            c.severity = Severity.values()[random.nextInt(Severity.values().length)];
            int known = today - random.nextInt(2_500) - 1;
            c.vendorPublic = When.on(known);
            if (random.nextInt(20) > 0) {
                c.fix = When.on(Math.min(today, known + random.nextInt(200) - 50));
            } else {
                c.fixStatus = Case.FixStatus.OPEN;
            }
            c.reported = random.nextInt(4) == 0 ? When.on(known - random.nextInt(100)) : When.UNKNOWN;
            cases.add(c.done());
        }
        return cases;
    }
}
