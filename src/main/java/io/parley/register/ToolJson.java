package io.parley.register;

import io.parley.catalog.Answer;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.ToolCard;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Verdict;
import io.parley.catalog.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tools as programs get them. Keys are stable; words follow the caller's language. */
final class ToolJson {
    private ToolJson() {}

    record ToolPage(List<Item> items, int page, int pages, long total) {}

    record Item(
            String slug,
            String name,
            String vendor,
            String category,
            boolean registered,
            long knownFacts,
            boolean retired) {
        static Item of(ToolCard card, boolean registered) {
            return new Item(
                    card.slug(), card.name(), card.vendor(), card.category(), registered, card.known(), card.retired());
        }
    }

    record Detail(
            String slug,
            String name,
            String vendor,
            @Nullable String vendorHomepage,
            @Nullable String vendorCountry,
            @Nullable String vendorCountrySource,
            String category,
            @Nullable String website,
            List<String> domains,
            @Nullable String androidId,
            @Nullable String iosId,
            @Nullable LocalDate retiredOn,
            boolean registered,
            String verdict,
            long knownFacts,
            List<Fact> facts) {
        static Detail of(ToolSheet sheet, boolean registered, Words words) {
            var facts = new ArrayList<Fact>();
            sheet.answers().forEach(answer -> facts.add(Fact.of(answer, words)));
            return new Detail(
                    sheet.slug(),
                    sheet.name(),
                    sheet.vendor(),
                    sheet.vendorHomepage(),
                    sheet.vendorCountry(),
                    sheet.vendorCountrySource(),
                    sheet.category(),
                    sheet.website(),
                    sheet.domains(),
                    sheet.androidId(),
                    sheet.iosId(),
                    sheet.retiredOn(),
                    registered,
                    Verdict.of(sheet, words).sentence(),
                    sheet.known(),
                    facts);
        }
    }

    /**
     * {@code state}: known, searched (on {@code observed}, nothing found), unknown (nobody has looked) or not-arising (another
     * answer settles it).
     */
    record Fact(
            String attribute,
            String group,
            String question,
            String state,
            List<String> values,
            String words,
            String unit,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable LocalDate observed,
            @Nullable String confidence,
            @Nullable String note) {
        static Fact of(Answer answer, Words words) {
            var attribute = answer.attribute();
            return new Fact(
                    attribute.key(),
                    attribute.group().key(),
                    words.question(attribute),
                    answer.state().key(),
                    answer.values(),
                    AnswerRow.of(answer, words).text(),
                    attribute.unit(),
                    answer.source(),
                    answer.sourceKind(),
                    answer.observed(),
                    answer.confidence(),
                    answer.note());
        }
    }

    /** {@code state}: that of the decision that holds, PROPOSED where there is none. */
    record Registered(
            String tool,
            String state,
            String reason,
            Instant addedAt,
            @Nullable Holds decision) {
        static Registered of(RegisterEntry entry, @Nullable DecisionView decision) {
            return new Registered(
                    entry.toolSlug,
                    decision == null ? entry.state.name() : decision.state().name(),
                    entry.reason,
                    entry.addedAt,
                    decision == null ? null : Holds.of(decision));
        }
    }

    /** What holds for a tool, as everybody in the company may know it. */
    record Holds(
            String words,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate reviewBy,
            @Nullable String alternative,
            @Nullable String noneBecause,
            List<DecisionJson.RuleJson> rules) {
        static Holds of(DecisionView view) {
            var alternative = view.alternative();
            return new Holds(
                    view.stateText(),
                    view.since(),
                    view.until(),
                    view.reviewBy(),
                    alternative == null ? null : alternative.slug(),
                    view.noneBecause(),
                    view.matrix().rules().stream()
                            .map(DecisionJson.RuleJson::of)
                            .toList());
        }
    }
}
