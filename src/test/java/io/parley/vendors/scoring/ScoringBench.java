package io.parley.vendors.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link ScoringMeasures} in a process of its own and leaves its figures in {@code target/scoring-bench.json}. */
class ScoringBench {
    @Test
    void scores() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(Pattern.quote(ScoringMeasures.class.getName()) + "\\..*")
                        .shouldFailOnError(true)
                        .addProfiler(CpuTime.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(System.getProperty("parley.build.dir", "target") + "/scoring-bench.json")
                        .build())
                .run();
        assertThat(results).hasSize(3);
        results.forEach(r -> System.out.printf(
                "%s: %.4f ms of time, %.4f ms of a processor%n",
                r.getPrimaryResult().getLabel(),
                r.getPrimaryResult().getScore(),
                r.getSecondaryResults().get("cpu").getScore()));
    }
}
