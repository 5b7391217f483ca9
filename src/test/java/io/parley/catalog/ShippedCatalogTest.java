package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedCatalogTest {
    private final CatalogReader.Content content =
            CatalogReader.read(CatalogFiles.shipped(), LocalDate.now(Clock.system(ZoneOffset.ofHours(14))));

    @Test
    void atLeastSixtyRealToolsAreThere() {
        assertThat(content.tools()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(content.tools())
                .extracting(t -> t.tool().slug)
                .contains("whatsapp", "messenger", "signal", "telegram", "viber", "line", "wechat", "threema", "wire")
                .contains(
                        "imessage", "discord", "teams", "zoom", "slack", "webex", "mattermost", "rocket-chat", "zulip");
    }

    @Test
    void everyToolGetsAVerdictInBothLanguages() {
        var attributes = new Attributes().list();
        for (var tool : content.tools()) {
            var answers = Answer.all(
                    attributes, tool.facts().stream().collect(Collectors.toMap(f -> f.attribute, Function.identity())));
            var sheet = ToolSheet.of(tool.tool(), new Vendor("v", "V", null, null, null), answers);
            for (var language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("cs")}) {
                var verdict = Verdict.of(sheet, Words.in(language));
                assertThat(verdict.sentence()).matches("\\p{Lu}.*\\.").doesNotContain("{");
                assertThat(verdict.known())
                        .isEqualTo(tool.facts().stream()
                                .filter(f -> f.answer.length > 0)
                                .count());
                answers.forEach(
                        a -> assertThat(AnswerRow.of(a, Words.in(language)).question())
                                .isNotBlank());
            }
        }
    }

    /** Written by people, read by everybody: no fact without a place to look it up. */
    @Test
    void everyFactHasAnHttpsSource() {
        assertThat(content.tools())
                .flatExtracting(ToolReader.WithFacts::facts)
                .allSatisfy(f -> assertThat(f.source).startsWith("https://"));
    }
}
