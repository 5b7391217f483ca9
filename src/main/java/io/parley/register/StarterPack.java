package io.parley.register;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tools that companies of one kind usually find in use, each with the reason to look at it. */
record StarterPack(String slug, Text title, Text description, List<Entry> tools) {
    record Entry(String tool, Text reason) {}

    /** The same words in each of our languages. */
    record Text(Map<String, String> byLanguage) {
        String in(Locale locale) {
            return byLanguage.getOrDefault(locale.toLanguageTag(), byLanguage.getOrDefault("en", ""));
        }
    }

    /** The same in every company and release: it is what the log names. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("starter-pack:" + slug).getBytes(StandardCharsets.UTF_8));
    }
}
