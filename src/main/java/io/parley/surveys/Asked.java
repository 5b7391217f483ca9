package io.parley.surveys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where an earlier release has the number that corresponds to one of a new release. */
final class Asked {
    private Asked() {}

    /** A number about the people who use a tool. */
    interface About extends Function<Release.Tool, Release.@Nullable Count> {}

    static About choice(Function<Release.Tool, List<Release.Choice>> question, String key) {
        return tool -> question.apply(tool).stream()
                .filter(c -> c.key().equals(key))
                .map(Release.Choice::people)
                .findFirst()
                .orElse(null);
    }

    static Wave.Question uses(String tool) {
        return release -> release.tools().stream()
                .filter(t -> t.slug().equals(tool))
                .map(t -> new Wave.Pair(t.people(), Wave.answered(release), true))
                .findFirst()
                .orElse(null);
    }

    static Wave.Question about(String tool, About about) {
        return release -> release.tools().stream()
                .filter(t -> t.slug().equals(tool) && about.apply(t) != null)
                .map(t -> new Wave.Pair(Objects.requireNonNull(about.apply(t)), t.people(), true))
                .findFirst()
                .orElse(null);
    }

    /** Of a question of the survey's own. Where other answers were put together than now, only its people can be compared. */
    static Wave.Question answer(Question question, String row, List<String> options) {
        return release -> release.questions().stream()
                .filter(a ->
                        a.question().key().equals(question.key()) && a.row().equals(row))
                .filter(a -> !a.parts().isEmpty())
                .map(a -> pair(release, a, options))
                .findFirst()
                .orElse(null);
    }

    private static Wave.Pair pair(Release release, Release.Asked asked, List<String> options) {
        var same =
                asked.parts().stream().filter(p -> p.options().equals(options)).findFirst();
        Integer base = asked.base();
        var bases = asked.question().when() == null
                ? Wave.answered(release)
                : new Release.Count(
                        base,
                        new ArrayList<>(Collections.nCopies(release.cells().size(), null)));
        return new Wave.Pair(same.orElse(asked.parts().get(0)).people(), bases, same.isPresent());
    }
}
