package io.parley.policies;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version in one language, and what it lacks there. {@code missing}: in words, empty where people can read it; {@code text} is
 * null for the original and where nothing is written, {@code file}: the PDF that it is, if it is one.
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
        @Nullable RawString text,
        @Nullable UUID file) {
    static TextLanguage original(PolicyVersion v) {
        return new TextLanguage(
                v.language, name(v.language), true, true, List.of(), "", v.title, v.statement, null, null);
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
                    null,
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
                Wording.of(t).html(),
                t.fileId);
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
