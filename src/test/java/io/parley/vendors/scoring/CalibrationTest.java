package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The priors of fixhist-1.1.0 follow from the snapshot that lies beside the tests, on whatever machine and JDK. */
class CalibrationTest {
    private static final Path SNAPSHOT = Path.of("src/test/resources/scoring/snapshot-1.1.0.jsonl");
    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    @Test
    void theConstantsFollowFromTheSnapshot() {
        assertThat(run("--calibrate", SNAPSHOT.toString()))
                .isEqualTo(
                        "{\"C\":[0.9858,6.4887],\"H\":[0.7,4.0],\"P\":[0.99,10.0],"
                                + "\"snapshot_sha256\":\"5bdff4a7f0df4b49b90dce0f638e1c50055f678299c122b6d39d93cb164bf949\"}\n");
        assertThat(List.of(Method.V1_1.handling(), Method.V1_1.publicWord(), Method.V1_1.candour()))
                .containsExactly(
                        new Method.Prior(0.7, 4), new Method.Prior(0.99, 10), new Method.Prior(0.9858, 6.4887));
    }

    @Test
    void everyToolGetsTheSameBytesEverywhere() {
        assertThat(Method.sha256(run("--method", "fixhist-1.0.0", SNAPSHOT.toString())))
                .isEqualTo("51301c1b192281f5e4930a670bd3c7e9a793bb8829f0eabbbd63c651678dae22");
        assertThat(Method.sha256(run("--method", "fixhist-1.1.0", SNAPSHOT.toString())))
                .isEqualTo("8575b823571049c8040de9976aa008e997e402328c29e02adc5f94daa7d1ef4d");
        assertThat(run(SNAPSHOT.toString()))
                .as("the snapshot holds services by themselves: two levels change nothing but the name of the method")
                .isEqualTo(run("--method", "fixhist-1.1.0", SNAPSHOT.toString())
                        .replace("fixhist-1.1.0", "fixhist-1.2.0")
                        .replace(Method.V1_1.sha256(), Method.V1_2.sha256()));
    }

    @Test
    void methodsThatNobodyKnowsAreUsage() {
        var err = new ByteArrayOutputStream();
        int exit =
                Main.run(new String[] {"--method", "fixhist-9", SNAPSHOT.toString()}, System.out, new PrintStream(err));
        assertThat(exit).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("fixhist-1.2.0|fixhist-1.1.0|fixhist-1.0.0");
    }

    @Test
    void servicesThatAgreeAskForAStrongPriorAndOthersForAWeakOne() {
        var alike = public_(List.of(0, 56), List.of(0, 56), List.of(0, 56), List.of(0, 56), List.of(0, 56));
        assertThat(alike.mean()).isEqualTo((1 + 0.25) / 2); // at once, and after four times the norm
        assertThat(alike.kappa()).isEqualTo(Calibration.MOST_KAPPA);
        var apart = public_(List.of(0, 0), List.of(7, 7), List.of(14, 14), List.of(28, 28), List.of(56, 56));
        assertThat(apart.kappa()).isEqualTo(Calibration.LEAST_KAPPA);
        assertThat(apart.mean()).isEqualTo((1 + 0.875 + 0.75 + 0.5 + 0.25) / 5);
    }

    @Test
    void fewServicesKeepThePrior() {
        var few = public_(List.of(0, 0), List.of(14, 14));
        assertThat(few.kept()).isTrue();
        assertThat(few.mean()).isEqualTo(Method.V1_0.publicWord().mean());
    }

    /** Services with two critical cases each for every number of days, all fixed today. */
    @SafeVarargs
    private static Calibration.Estimate public_(List<Integer>... services) {
        var snapshot = new ArrayList<Evidence>();
        for (var days : services) {
            var cases = new ArrayList<Case>();
            for (int i = 0; i < 2 * days.size(); i++) {
                var c = new CaseDraft("CVE-2026-100" + i);
                c.severity = Severity.C;
                c.fix = When.on(DAY);
                c.vendorPublic = When.on(DAY.minusDays(days.get(i / 2)));
                cases.add(c.done());
            }
            snapshot.add(new Evidence(DAY, Profile.BALANCED, Map.of(), cases));
        }
        return Calibration.estimates(Method.V1_0, snapshot).get(Part.P);
    }

    private static String run(String... args) {
        var out = new ByteArrayOutputStream();
        assertThat(Main.run(args, new PrintStream(out), System.err)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
