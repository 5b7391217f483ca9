package io.parley.surveys;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said so far, as it was typed; it travels from screen to screen in the form itself, and nothing is kept before
 * it is sent. Choices that belong to a tool are written as {@code tool choice}.
 */
final class AnswerForm {
    private static final int MOST_VALUES = 200;

    private final Map<String, List<String>> values;

    AnswerForm(Map<String, List<String>> values) {
        this.values = values;
    }

    static AnswerForm empty() {
        return new AnswerForm(Map.of());
    }

    /** The input of a question that is not about tools; a part of it (a row, a place) has a name of its own. */
    static String field(String question) {
        return "q_" + question;
    }

    static String field(String question, String part) {
        return field(question) + "_" + part;
    }

    /** A value that a screen does not show and has to carry. */
    record Hidden(String name, String value) {}

    /** As it was typed; empty where it was not. */
    String first(String name) {
        return all(name).findFirst().orElse("");
    }

    boolean has(String name, String value) {
        return all(name).anyMatch(value::equals);
    }

    Ballot ballot(Definition asked) {
        var other = first("other");
        var tools = new ArrayList<>(all("tool").distinct().toList());
        if (!other.isBlank() && !tools.contains(Definition.OTHER)) {
            tools.add(Definition.OTHER);
        }
        var uses = tools.stream()
                .map(t -> new Ballot.Use(
                        t,
                        chosen("why", t, Reason::find),
                        chosen("device", t, key -> Keyed.find(Device.class, key)),
                        chosen("with", t, key -> Keyed.find(Partner.class, key)),
                        rating(t)))
                .toList();
        var said = new TreeMap<String, List<String>>();
        asked.questions().stream().filter(q -> !q.isOurs()).forEach(q -> said.put(q.key(), said(q)));
        return new Ballot(uses, tools.contains(Definition.OTHER) ? other : null, first("comment"), said).fitting(asked);
    }

    private List<String> said(Question question) {
        var key = question.key();
        return switch (question.kind()) {
            case MATRIX ->
                question.rows().stream()
                        .flatMap(row -> all(field(key, row.key())).limit(1).map(option -> row.key() + " " + option))
                        .toList();
            case RANKING ->
                IntStream.rangeClosed(1, question.most())
                        .mapToObj(place -> first(field(key, "" + place)))
                        .filter(option -> !option.isEmpty())
                        .toList();
            default -> all(field(key)).toList();
        };
    }

    /** The same option on two places, which a ballot cannot say any more. */
    boolean ranksTwice(Question question) {
        var places = question.kind() == Question.Kind.RANKING ? said(question) : List.<String>of();
        return places.stream().distinct().count() < places.size();
    }

    boolean said(String question, String slug, String key) {
        var said = question.equals(Definition.RATING) ? works() : all(question);
        return said.anyMatch((slug + " " + key)::equals);
    }

    /** Everything but what the screen itself asks. */
    List<Hidden> hidden(Screens.Screen screen, Definition asked) {
        var hidden = new ArrayList<Hidden>();
        for (var question : asked.questions()) {
            if (!screen.questions().contains(question)) {
                names(question).forEach(name -> all(name).forEach(value -> hidden.add(new Hidden(name, value))));
            }
        }
        return hidden;
    }

    static List<String> names(Question question) {
        var key = question.key();
        return switch (question.kind()) {
            case PICK_TOOLS -> List.of("tool", "other");
            case CHOICES_PER_TOOL -> List.of(key);
            case RATING_PER_TOOL ->
                IntStream.range(0, Definition.MOST_TOOLS + 1)
                        .mapToObj(i -> "works" + i)
                        .toList();
            case MATRIX ->
                question.rows().stream().map(row -> field(key, row.key())).toList();
            case RANKING ->
                IntStream.rangeClosed(1, question.most())
                        .mapToObj(place -> field(key, "" + place))
                        .toList();
            default -> List.of(key.equals(Definition.COMMENT) ? "comment" : field(key));
        };
    }

    private @Nullable Integer rating(String slug) {
        return works().filter(w -> w.startsWith(slug + " "))
                .map(w -> w.substring(slug.length() + 1))
                .map(number -> number.matches("[1-5]") ? Integer.parseInt(number) : 0)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> works() {
        return IntStream.range(0, Definition.MOST_TOOLS + 1).boxed().flatMap(i -> all("works" + i));
    }

    private <E> List<E> chosen(String name, String slug, Function<String, Optional<E>> find) {
        return all(name)
                .filter(v -> v.startsWith(slug + " "))
                .flatMap(v -> find.apply(v.substring(slug.length() + 1)).stream())
                .toList();
    }

    private Stream<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .limit(MOST_VALUES);
    }
}
