package io.parley.policies;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version in one language, and what it lacks there. {@code missing}: in words, empty where people can read it; {@code text} is
 * null for the original and where nothing is written.
 */
public record TextLanguage(
        String code,
        String name,
        boolean original,
        boolean begun,
        List<PolicyTranslation.Gap> gaps,
        String missing,
        String title,
        String statement,
        @Nullable RawString text) {
    static TextLanguage original(PolicyVersion v) {
        return new TextLanguage(v.language, name(v.language), true, true, List.of(), "", v.title, v.statement, null);
    }

    static TextLanguage of(PolicyVersion version, String language, @Nullable PolicyTranslation t) {
        if (t == null) {
            return new TextLanguage(
                    language,
                    name(language),
                    false,
                    false,
                    List.of(),
                    PolicyWords.words().nothingWritten(),
                    "",
                    "",
                    null);
        }
        var gaps = t.gaps(version);
        return new TextLanguage(
                language,
                name(language),
                false,
                true,
                gaps,
                gaps.stream().map(PolicyWords::say).collect(Collectors.joining(", ")),
                t.title,
                t.statement,
                PolicyText.html(t.body));
    }

    /** People can read it. */
    public boolean complete() {
        return begun && gaps.isEmpty();
    }

    static String name(String language) {
        return language.equals("cs")
                ? PolicyWords.words().czech()
                : PolicyWords.words().english();
    }
}
