package io.parley.policies;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts of our own to begin with, in each language of the product: the first line is the title. */
@ApplicationScoped
class PolicyStarters {
    private static final List<String> KEYS =
            List.of("messengers", "own-service", "customers", "recording", "emergency", "leaver");

    public record Starter(String key, String title) {}

    List<Starter> list(String language) {
        return KEYS.stream()
                .map(key ->
                        new Starter(key, text(key, language).lines().findFirst().orElse("")))
                .toList();
    }

    /** An empty form where there is no such text. */
    PolicyForm form(String key, String language) {
        var form = new PolicyForm();
        form.language = language(language);
        form.statement = PolicyWords.words().usualStatement();
        form.change = ChangeClass.MATERIAL.key();
        if (KEYS.contains(key)) {
            var text = text(key, language);
            int end = text.indexOf('\n');
            form.title = text.substring(0, end);
            form.body = text.substring(end).strip();
        }
        return form;
    }

    private static String language(String language) {
        return PolicyForm.LANGUAGES.contains(language) ? language : "en";
    }

    static String text(String key, String language) {
        var name = "/policies/" + key + "_" + language(language) + ".md";
        try (var in = Objects.requireNonNull(PolicyStarters.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
