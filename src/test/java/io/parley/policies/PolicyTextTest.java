package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a rule's text may hold, what is said about the rest, and how two texts are shown beside each other. */
class PolicyTextTest {
    @Test
    void addressesThatRunSomethingAreNamedWithTheirLine() {
        var faults = TextFaults.of("""
                # A rule

                Read [this](https://ours.example/a), [that](/policies), [below](#x) and [a mail](mailto:a@b.example).

                But not [this](javascript:alert(1)), [this](JAVA&#x0A;SCRIPT:alert), [this][ref] or [this](//evil.example).

                [ref]: data:text/html,x
                """);
        assertThat(faults).allMatch(TextFaults.Fault::refused);
        assertThat(faults).extracting(TextFaults.Fault::line).contains(5, 5, 5);
        assertThat(faults)
                .extracting(TextFaults.Fault::what)
                .contains("javascript:alert(1)", "data:text/html,x", "//evil.example")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void signsThatNobodySeesAreRefusedAndJoinersOfScriptsAreNot() {
        assertThat(TextFaults.hidden("one\ntwo\u202Eowt\u200B"))
                .extracting(TextFaults.Fault::line, TextFaults.Fault::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "U+202E"),
                        org.assertj.core.groups.Tuple.tuple(2, "U+200B"));
        assertThat(TextFaults.hidden("क्‍ष می‌خواهم")).isEmpty();
    }

    @Test
    void htmlAndPicturesAreToldAndShownAsText() {
        var faults = TextFaults.of("Use <b>it</b>.\n\n<script>x</script>\n\n![a cat](https://e.example/c.png)");
        assertThat(faults).noneMatch(TextFaults.Fault::refused);
        assertThat(faults).extracting(TextFaults.Fault::kind).contains(TextFaults.Kind.HTML, TextFaults.Kind.PICTURE);
        var html = PolicyText.html("Use <b>it</b>.\n\n<script>x</script>\n\n![a cat](https://e.example/c.png)\n\n1. a")
                .getValue();
        assertThat(html).doesNotContain("<b>", "<script", "<img").contains("a cat", "<ol>");
    }

    @Test
    void twoTextsStandBesideEachOther() {
        var pairs = PolicyText.beside("Use Teams for plans.\n\nGone.\n", "Use Signal for plans.\n\nNew.\nMore <i>.\n");
        assertThat(pairs.get(0).kind()).isEqualTo("change");
        assertThat(pairs.get(0).older().getValue()).contains("<del>Teams</del>").doesNotContain("Signal");
        assertThat(pairs.get(0).newer().getValue())
                .contains("<ins>Signal</ins>")
                .doesNotContain("Teams");
        assertThat(pairs.toString()).contains("More &lt;i&gt;").doesNotContain("<i>");
    }

    @Test
    void sixTextsAreShippedInBothLanguagesAndNoneHasAFault() {
        var starters = new PolicyStarters();
        assertThat(starters.list("en")).hasSize(6);
        for (var language : List.of("en", "cs")) {
            for (var starter : starters.list(language)) {
                var text = PolicyStarters.text(starter.key(), language);
                assertThat(text.lines().count()).as(starter.key()).isGreaterThan(15);
                assertThat(TextFaults.of(text)).as(starter.key()).isEmpty();
                assertThat(text.lines().filter(l -> l.startsWith("## ")).count())
                        .isEqualTo(PolicyStarters.text(starter.key(), "en")
                                .lines()
                                .filter(l -> l.startsWith("## "))
                                .count());
            }
        }
    }

    /** Of these no two lines are the same: the square of that many would not fit anywhere. */
    @Test
    void textsOfAnySizeAreCompared() {
        for (int lines : new int[] {400, 5_000, 50_000}) {
            var older = numbered("old", lines);
            var newer = "Same first\n" + numbered("new", lines) + "Same last";
            var difference = PolicyText.difference("Same first\n" + older + "Same last", newer);
            assertThat(difference.get(0).kind()).isEqualTo("equal");
            assertThat(difference.get(difference.size() - 1).kind()).isEqualTo("equal");
            assertThat(PolicyText.beside(older, newer).stream()
                            .filter(p -> p.newer().getValue().contains("new")))
                    .as("%d lines", lines)
                    .hasSize(lines);
        }
    }

    private static String numbered(String word, int lines) {
        return IntStream.range(0, lines).mapToObj(i -> word + i + "\n").collect(Collectors.joining());
    }
}
