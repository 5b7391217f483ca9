package io.parley.vendors.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules against records that people labelled, and against what only sounds like one of our tools. */
class MatcherTest {
    private static final Matcher MATCHER = new Matcher(MatchRules.shipped());

    /** Per tool: found, found wrongly, missed, left to people. */
    private static final class Score {
        int right;
        int wrong;
        int missed;
        int unsure;

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed + unsure == 0 ? 1 : (double) right / (right + missed + unsure);
        }
    }

    @Test
    void theFirstSixtyAreRightOrLeftToPeople() throws IOException {
        var all = total(measure("first-60.csv"));
        assertThat(all.wrong + all.missed).isZero();
        assertThat(all.unsure).isLessThanOrEqualTo(1);
    }

    @Test
    void threeHundredMoreAreMostlyRight() throws IOException {
        var all = total(measure("next-300.csv"));
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whatOnlySoundsLikeAToolIsNotTakenForIt() {
        assertThat(about(
                        "product:wordpress|telegram",
                        "cpe:cpe:2.3:a:telegram_bot_project:telegram:*:*:*:*:*:wordpress:*:*"))
                .isEmpty();
        assertThat(match("product:wpsocio|WP Telegram Widget and Join Link")).containsExactly("telegram unsure");
        assertThat(about("product:Signal K|signalk-server", "cpe:cpe:2.3:a:signalk:signal_k_server:*:*:*:*:*:*:*:*"))
                .isEmpty();
        assertThat(about("product:TeleMessage|TM SGNL")).isEmpty();
        assertThat(match("product:Teams|Another Teams")).isEmpty();
        assertThat(match("product:yealink|yealink_vp59_firmware")).isEmpty();
        assertThat(match("purl:pkg:maven/org.jenkins-ci.plugins/mattermost")).isEmpty();
        assertThat(match("product:mozilla|wire")).isEmpty();
        assertThat(match("product:LINE Corporation|LINE@ for Android")).isEmpty();
    }

    @Test
    void theRealOnesAre() {
        assertThat(match("cpe:cpe:2.3:a:telegram:telegram:*:*:*:*:*:iphone_os:*:*"))
                .containsExactly("telegram about");
        assertThat(match("cpe:cpe:/a:signal:signal-desktop:6.2")).containsExactly("signal about");
        assertThat(match("product:Microsoft|Microsoft Teams for Android")).containsExactly("teams about");
        assertThat(match("purl:pkg:golang/github.com/mattermost/mattermost/server/v8@v8.1.0"))
                .containsExactly("mattermost about");
        assertThat(match("ref:github.com/zulip/zulip")).containsExactly("zulip about");
    }

    @Test
    void aRepositoryDecidesOnlyWhereNoProductIsNamed() {
        assertThat(match("ref:github.com/zulip/zulip", "product:somebody|else")).containsExactly("zulip unsure");
    }

    @Test
    void theVendorsVoiceIsTold() {
        assertThat(MATCHER.voice("whatsapp", List.of("assigner:facebook"))).isEqualTo(MatchRule.Says.VENDOR);
        assertThat(MATCHER.voice("zoom", List.of("assigner:facebook"))).isEqualTo(MatchRule.Says.UNSURE);
        assertThat(MATCHER.voice("zoom", List.of("assigner:talos"))).isEqualTo(MatchRule.Says.OTHER);
        assertThat(MATCHER.voice("zoom", List.of("assigner:mitre"))).isEqualTo(MatchRule.Says.UNSURE);
    }

    private static List<String> match(String... identifiers) {
        return MATCHER.match(List.of(identifiers)).stream()
                .map(m -> m.tool() + " " + m.verdict().key())
                .toList();
    }

    private static Set<String> about(String... identifiers) {
        return MATCHER.match(List.of(identifiers)).stream()
                .filter(m -> m.verdict() == Match.Verdict.ABOUT)
                .map(Match::tool)
                .collect(Collectors.toSet());
    }

    private static Score total(TreeMap<String, Score> scores) {
        var all = new Score();
        for (var score : scores.values()) {
            all.right += score.right;
            all.wrong += score.wrong;
            all.missed += score.missed;
            all.unsure += score.unsure;
        }
        return all;
    }

    /** Prints precision and recall of each tool. */
    private static TreeMap<String, Score> measure(String file) throws IOException {
        var scores = new TreeMap<String, Score>();
        var misses = new ArrayList<String>();
        try (var stream = Objects.requireNonNull(MatcherTest.class.getResourceAsStream("/matching/" + file));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line : csv) {
                var expected = new TreeSet<>(List.of(line.getField("tools").split(" ")));
                expected.remove("");
                var found = MATCHER.match(List.of(line.getField("identifiers").split(" ; "))).stream()
                        .collect(Collectors.toMap(Match::tool, Match::verdict));
                for (var tool : expected) {
                    var score = scores.computeIfAbsent(tool, t -> new Score());
                    var verdict = found.remove(tool);
                    if (verdict == Match.Verdict.ABOUT) {
                        score.right++;
                    } else {
                        misses.add(line.getField("record") + " is about " + tool);
                        score.unsure += verdict == Match.Verdict.UNSURE ? 1 : 0;
                        score.missed += verdict == null ? 1 : 0;
                    }
                }
                found.forEach((tool, verdict) -> {
                    if (verdict == Match.Verdict.ABOUT) {
                        misses.add(line.getField("record") + " is not about " + tool);
                        scores.computeIfAbsent(tool, t -> new Score()).wrong++;
                    }
                });
            }
        }
        System.out.println(file + "                 right wrong missed unsure precision recall");
        scores.forEach((tool, s) -> System.out.println(String.format(
                Locale.ROOT,
                "%-28s %5d %5d %6d %6d %9.3f %6.3f",
                tool,
                s.right,
                s.wrong,
                s.missed,
                s.unsure,
                s.precision(),
                s.recall())));
        misses.forEach(System.out::println);
        return scores;
    }
}
