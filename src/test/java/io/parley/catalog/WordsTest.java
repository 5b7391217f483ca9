package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.Viewer;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Locale CZECH = Locale.forLanguageTag("cs");
    private static final Set<String> MOODS = Set.of("yes", "care", "no");
    private final List<Attribute> attributes = new Attributes().list();

    @Test
    void everyQuestionAnswerAndNameHasWordsInBothLanguages() throws Exception {
        assertThat(file("words.properties")).containsExactlyElementsOf(expected(file("words.properties")));
        assertThat(file("words_cs.properties")).containsExactlyElementsOf(file("words.properties"));
        assertThat(Viewer.LANGUAGES).containsExactly(Locale.ENGLISH, CZECH);
    }

    @Test
    void moodsSpeakOfAnswersThatExist() throws Exception {
        var answers = attributes.stream()
                .flatMap(a -> a.values().stream().map(v -> a.key() + "." + v))
                .collect(Collectors.toSet());
        for (var key : file("moods.properties")) {
            var mood = properties("moods.properties").getProperty(key);
            if (key.endsWith(".of-several")) {
                assertThat(mood).isEqualTo("worst");
            } else {
                assertThat(answers).contains(key);
                assertThat(MOODS).contains(mood);
            }
        }
    }

    @Test
    void whatAVerdictSaysIsGoodOrBad() throws Exception {
        for (var key : file("words.properties")) {
            if (key.startsWith("say.")) {
                var parts = key.substring(4).split("\\.");
                assertThat(Words.mood(attribute(parts[0]), List.of(parts[1])))
                        .as(key)
                        .isIn(MOODS);
            }
        }
    }

    @Test
    void answersAreSentences() {
        var english = Words.in(Locale.ENGLISH);
        assertThat(english.value(attribute("admin-can-delete"), List.of("no"))).isEqualTo("You cannot remove them");
        assertThat(english.value(attribute("two-factor-enforceable"), List.of("yes")))
                .isEqualTo("An administrator can require it");
        assertThat(english.value(attribute("file-size-limit"), List.of("2048"))).isEqualTo("Up to 2,048 MB");
        assertThat(english.value(attribute("kept-days"), List.of("1"))).isEqualTo("1 day");
        assertThat(english.value(attribute("kept-days"), List.of("0"))).isEqualTo("0 days");
        assertThat(english.value(attribute("two-factor-methods"), List.of("sms", "totp")))
                .isEqualTo("Code by SMS, code from an app");
        assertThat(Words.in(CZECH).value(attribute("admin-can-delete"), List.of("no")))
                .isEqualTo("Odstranit je nemůžete");
    }

    @Test
    void theBestSecondStepCountsAndTheWorstPlace() {
        assertThat(Words.mood(attribute("two-factor-methods"), List.of("sms", "passkey")))
                .isEqualTo("yes");
        assertThat(Words.mood(attribute("two-factor-methods"), List.of("sms", "pin")))
                .isEqualTo("care");
        assertThat(Words.mood(attribute("stored-where"), List.of("company-server", "removable-medium")))
                .isEqualTo("no");
        assertThat(Words.mood(attribute("two-factor-enforceable"), List.of("no")))
                .isEqualTo("care");
        assertThat(Words.mood(attribute("leaver-keeps-copies"), List.of("yes"))).isEqualTo("no");
        assertThat(Words.mood(attribute("end-to-end-direct"), List.of("default")))
                .isEqualTo("yes");
        assertThat(Words.mood(attribute("encryption-protocol"), List.of("Signal")))
                .isEqualTo("info");
    }

    /** Every key that there must be, and the clauses of verdicts and special numbers that there may be. */
    private TreeSet<String> expected(TreeSet<String> present) {
        var keys = new ArrayList<String>(List.of("verdict.and", "verdict.both", "verdict.one", "verdict.neither"));
        List.of(Attribute.Group.values()).forEach(g -> keys.add("group." + g.key()));
        List.of(Category.values()).forEach(c -> keys.add("category." + c.key()));
        List.of(SourceKind.values()).forEach(k -> keys.add("kind." + k.key()));
        List.of(Finding.TEST, Finding.RECORD).forEach(k -> keys.add("kind." + k)); // what a company found itself
        List.of(Reason.values()).forEach(r -> keys.add("reason." + r.key()));
        List.of("A", "B", "C").forEach(c -> keys.add("confidence." + c));
        for (var attribute : attributes) {
            keys.add("attribute." + attribute.key());
            attribute.values().forEach(v -> keys.add("value." + attribute.key() + "." + v));
            attribute.values().stream()
                    .map(v -> "say." + attribute.key() + "." + v)
                    .filter(present::contains)
                    .forEach(keys::add);
            if (attribute.type() == Attribute.Type.NUMBER) {
                keys.add("value." + attribute.key());
                present.stream()
                        .filter(k -> k.matches("value\\." + attribute.key() + "\\.[0-9]+"))
                        .forEach(keys::add);
            }
        }
        return new TreeSet<>(keys);
    }

    private Attribute attribute(String key) {
        return attributes.stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
    }

    private static TreeSet<String> file(String name) throws Exception {
        return new TreeSet<>(properties(name).stringPropertyNames());
    }

    private static Properties properties(String name) throws Exception {
        var properties = new Properties();
        try (var in = WordsTest.class.getResourceAsStream("/catalog/" + name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
