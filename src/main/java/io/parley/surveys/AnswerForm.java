package io.parley.surveys;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said so far; it travels from screen to screen in the form itself, and nothing is kept before it is sent.
 * Choices that belong to a tool are written as {@code tool choice}.
 */
public class AnswerForm {
    /** The screen to show next, or {@link AnswerPages#DONE}. */
    @RestForm
    @Nullable
    String step;

    @RestForm
    @Nullable
    List<String> tool;

    @RestForm
    @Nullable
    String other;

    @RestForm
    @Nullable
    List<String> why;

    @RestForm
    @Nullable
    List<String> device;

    @RestForm
    @Nullable
    List<String> with;

    // One group of buttons per chosen tool, of which only one is pressed.
    @RestForm
    @Nullable
    String works0;

    @RestForm
    @Nullable
    String works1;

    @RestForm
    @Nullable
    String works2;

    @RestForm
    @Nullable
    String works3;

    @RestForm
    @Nullable
    String works4;

    @RestForm
    @Nullable
    String works5;

    @RestForm
    @Nullable
    String comment;

    /** A value that a screen does not show and has to carry. */
    record Hidden(String name, String value) {}

    Ballot ballot() {
        var tools = new ArrayList<>(of(tool).distinct().toList());
        if (other != null && !other.isBlank() && !tools.contains(Definition.OTHER)) {
            tools.add(Definition.OTHER);
        }
        var uses = tools.stream()
                .map(t -> new Ballot.Use(
                        t,
                        chosen(why, t, Reason::find),
                        chosen(device, t, key -> Keyed.find(Device.class, key)),
                        chosen(with, t, key -> Keyed.find(Partner.class, key)),
                        rating(t)))
                .toList();
        return new Ballot(uses, tools.contains(Definition.OTHER) ? other : null, comment);
    }

    boolean picked(String slug) {
        return of(tool).anyMatch(slug::equals);
    }

    boolean said(String question, String slug, String key) {
        var values = switch (question) {
            case Definition.WHY -> of(why);
            case Definition.DEVICE -> of(device);
            case Definition.PARTNER -> of(with);
            default -> works();
        };
        return values.anyMatch((slug + " " + key)::equals);
    }

    /** Everything but what the screen itself asks. */
    List<Hidden> hidden(String screen) {
        var hidden = new ArrayList<Hidden>();
        if (!screen.equals(AnswerPages.TOOLS)) {
            of(tool).forEach(t -> hidden.add(new Hidden("tool", t)));
            Stream.ofNullable(other).forEach(o -> hidden.add(new Hidden("other", o)));
        }
        if (!screen.equals(AnswerPages.WHY)) {
            of(why).forEach(v -> hidden.add(new Hidden("why", v)));
            of(device).forEach(v -> hidden.add(new Hidden("device", v)));
            of(with).forEach(v -> hidden.add(new Hidden("with", v)));
            var works = works().toList();
            for (int i = 0; i < works.size(); i++) {
                hidden.add(new Hidden("works" + i, works.get(i)));
            }
        }
        if (!screen.equals(AnswerPages.SEND)) {
            Stream.ofNullable(comment).forEach(c -> hidden.add(new Hidden("comment", c)));
        }
        return hidden;
    }

    private @Nullable Integer rating(String slug) {
        return works().filter(w -> w.startsWith(slug + " "))
                .map(w -> w.substring(slug.length() + 1))
                .map(number -> number.matches("[1-5]") ? Integer.parseInt(number) : 0)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> works() {
        return Arrays.asList(works0, works1, works2, works3, works4, works5).stream()
                .filter(Objects::nonNull);
    }

    private static <E> List<E> chosen(@Nullable List<String> values, String slug, Function<String, Optional<E>> find) {
        return of(values)
                .filter(v -> v.startsWith(slug + " "))
                .flatMap(v -> find.apply(v.substring(slug.length() + 1)).stream())
                .toList();
    }

    private static Stream<String> of(@Nullable List<String> values) {
        return values == null ? Stream.empty() : values.stream().limit(200);
    }
}
