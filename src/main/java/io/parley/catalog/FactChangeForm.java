package io.parley.catalog;

import io.parley.kernel.FormErrors;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a fact is to say, as it was typed. {@code searched}: somebody looked and found no statement. */
class FactChangeForm {
    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST = 500;
    private static final int LONGEST_NOTE = 120;

    @RestForm
    @Nullable
    List<String> answer;

    @RestForm
    @Nullable
    String searched;

    @RestForm
    @Nullable
    String source;

    @RestForm("source_kind")
    @Nullable
    String sourceKind;

    @RestForm
    @Nullable
    String observed;

    @RestForm
    @Nullable
    String confidence;

    @RestForm
    @Nullable
    String note;

    @RestForm
    @Nullable
    String reason;

    static FactChangeForm of(@Nullable Fact fact, LocalDate today) {
        var form = new FactChangeForm();
        form.observed = today.toString();
        if (fact != null) {
            form.answer = Arrays.asList(fact.answer);
            form.searched = fact.answer.length == 0 ? "1" : null;
            form.source = fact.source;
            form.sourceKind = fact.sourceKind;
            form.confidence = fact.confidence;
            form.note = fact.note;
        }
        return form;
    }

    /** Empty, and the errors say why, where it cannot be proposed. */
    Optional<Fact> check(String tool, Attribute question, LocalDate today, FormErrors errors) {
        var words = CurationPages.words();
        var told = isSearched() ? List.<String>of() : listAnswers();
        if (!isSearched() && !question.accepts(told)) {
            errors.add("answer", words.badAnswer());
        }
        if (!isAddress(text(source))) {
            errors.add("source", words.badSource());
        }
        var kind = Keyed.find(SourceKind.class, text(sourceKind)).orElse(null);
        if (!isSearched() && kind == null) {
            errors.add("source_kind", words.badKind());
        }
        if (!isSearched() && !Set.of("A", "B", "C").contains(text(confidence))) {
            errors.add("confidence", words.badConfidence());
        }
        var day = day();
        if (day == null || day.isAfter(today)) {
            errors.add("observed", words.badDay());
        }
        if (text(note).length() > LONGEST_NOTE) {
            errors.add("note", words.tooLong(LONGEST_NOTE));
        }
        if (text(reason).length() < SHORTEST_REASON || text(reason).length() > LONGEST) {
            errors.add("reason", words.badReason(SHORTEST_REASON));
        }
        return errors.present() || day == null
                ? Optional.empty()
                : Optional.of(Fact.of(
                        tool,
                        question.key(),
                        told,
                        text(source),
                        isSearched() || kind == null ? null : kind.key(),
                        day,
                        isSearched() ? null : text(confidence),
                        text(note).isEmpty() ? null : text(note)));
    }

    boolean isSearched() {
        return "1".equals(searched);
    }

    List<String> listAnswers() {
        return answer == null
                ? List.of()
                : answer.stream()
                        .map(FactChangeForm::text)
                        .filter(a -> !a.isEmpty())
                        .distinct()
                        .toList();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(observed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
