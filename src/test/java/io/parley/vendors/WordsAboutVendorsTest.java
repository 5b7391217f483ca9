package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is never said about a vendor, in any bundle and language: no motive, no order of merit, no promise of safety or danger.
 * Facts, days and "we found no …" instead.
 */
class WordsAboutVendorsTest {
    /** Phrase → what it would claim. Czech stems beside the English ones. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("""
            \\b(negligen\\w*|careless\\w*|reckless\\w*|irresponsib\\w*|incompeten\\w*|sloppy|malicious vendor\\w*|liar\\w*|dishonest\\w*\
            |never exploited|was never exploited|insecure|unsafe|unhackable|(?:most|least) secure|(?:safest|worst|best) (?:vendor|tool|messenger)\\w*\
            |hides?|hid|covers? up|covered up|conceal\\w*|(?:\\d+(?:st|nd|rd|th)) safest|customers are protected\
            |nedbal\\w*|nezodpověd\\w*|lajd\\w*|lhář\\w*|lže|zatajuj\\w*|zatajil\\w*|tají|skrývá|nikdy zneužit\\w*|nejbezpečnější\\w*|nejhorší\\w*\
            |nebezpečn(?:ý|á|é|ého) (?:výrobce|nástroj)\\w*|zákazníci jsou chráněni)\\b""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern MESSAGE = Pattern.compile("@Message\\((.*?)\\)\\s*String ", Pattern.DOTALL);

    @Test
    void noBundleSaysWhatWeCannotKnow() throws IOException {
        var found = new ArrayList<String>();
        for (var text : texts()) {
            FORBIDDEN.matcher(text).results().forEach(r -> found.add(r.group() + " in: " + text.strip()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theTestWouldFindThem() {
        for (var said : List.of(
                "X was negligent",
                "X hides when it was told",
                "X is the 7th safest",
                "Never exploited.",
                "An insecure tool",
                "customers are protected",
                "Výrobce byl nedbalý",
                "Výrobce to tají",
                "Nikdy zneužitý případ")) {
            assertThat(FORBIDDEN.matcher(said).find()).as(said).isTrue();
        }
        for (var said : List.of(
                "Published sources show a fix 45 days after first publication.",
                "No public evidence of exploitation before the fix was found.",
                "Too little is on record to judge by, a sign neither of safety nor of danger.",
                "fix publicly available")) {
            assertThat(FORBIDDEN.matcher(said).find()).as(said).isFalse();
        }
    }

    /** Where numbers about vendors stand, an interval or a count stands beside them: the bundles speak of no mark. */
    @Test
    void theBundlesOfRecordsSpeakOfNoMark() throws IOException {
        var marks = Pattern.compile(
                "(?i)\\b(grade[sd]?|ranking|rating|hodnocení|žebříček)\\b", Pattern.UNICODE_CHARACTER_CLASS);
        for (var bundle : List.of("VendorMessages", "HistoryMessages", "ProgrammeMessages")) {
            for (var text : english(Path.of("src/main/java/io/parley/vendors", bundle + ".java"))) {
                assertThat(marks.matcher(text).find()).as(text).isFalse();
            }
        }
    }

    private static List<String> texts() throws IOException {
        var all = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("Messages.java")).toList()) {
                all.addAll(english(file));
            }
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                all.addAll(Files.readAllLines(file));
            }
        }
        assertThat(all).as("bundles are found").hasSizeGreaterThan(1000);
        return all.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> english(Path file) throws IOException {
        return MESSAGE.matcher(Files.readString(file))
                .results()
                .map(r -> r.group(1))
                .toList();
    }
}
