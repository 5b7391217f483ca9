package io.parley.surveys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people wrote, for many people only: without who wrote it, in an order that tells nothing, addresses and numbers blotted out. */
final class Comments {
    static final int LEAST_PEOPLE = 10;
    static final String BLOT = "•••";

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}])(\\+|\\(?\\d)[\\d\\s()/.-]{5,}\\d");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Ballot> answers;

    Comments(List<Ballot> answers) {
        this.answers = answers;
    }

    List<String> comments() {
        return texts(Ballot::comment);
    }

    /** Tools that the list did not name. */
    List<String> others() {
        return texts(Ballot::other);
    }

    /** What was written to a question of the survey's own. */
    List<String> to(String question) {
        return texts(b -> b.said(question).stream().findFirst().orElse(null));
    }

    private List<String> texts(Function<Ballot, @Nullable String> text) {
        if (answers.size() < LEAST_PEOPLE) {
            return List.of();
        }
        var texts = new ArrayList<>(answers.stream()
                .map(text)
                .filter(Objects::nonNull)
                .map(Comments::masked)
                .toList());
        Collections.shuffle(texts, RANDOM);
        return texts;
    }

    static String masked(String text) {
        return PHONE.matcher(MAIL.matcher(text).replaceAll(BLOT)).replaceAll(BLOT);
    }
}
