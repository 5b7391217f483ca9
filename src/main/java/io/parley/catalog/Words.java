package io.parley.catalog;

import io.parley.kernel.Languages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalog in words for people, in one language: {@code catalog/words.properties}. */
public final class Words {
    /** What an answer means to a company; the kind of badge that shows it. */
    private static final Map<String, String> MOODS = bundle("catalog.moods", Locale.ROOT);

    private static final Map<Locale, Words> ALL = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> words;

    private Words(Locale locale) {
        this.locale = locale;
        this.words = bundle("catalog.words", locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale);
    }

    public static Words in(Locale locale) {
        return ALL.computeIfAbsent(locale, Words::new);
    }

    /** In the reader's language. */
    public static Words current() {
        return in(Languages.current());
    }

    public String group(Attribute.Group group) {
        return get("group." + group.key());
    }

    public String category(String category) {
        return get("category." + category);
    }

    public String question(Attribute attribute) {
        return get("attribute." + attribute.key());
    }

    /** As a person would say it: "My contacts are there". */
    public String reason(Reason reason) {
        return get("reason." + reason.key());
    }

    public String sourceKind(String kind) {
        return get("kind." + kind);
    }

    public String confidence(String confidence) {
        return get("confidence." + confidence);
    }

    /** The answer as a person would say it; free text stays as it was written, which is English. */
    public String value(Attribute attribute, List<String> values) {
        return switch (attribute.type()) {
            case TEXT -> values.get(0);
            case NUMBER -> number(attribute, values.get(0));
            case CHOICE -> value(attribute, values.get(0));
            case SET ->
                capitalised(values.stream().map(v -> value(attribute, v)).collect(Collectors.joining(", ")));
        };
    }

    /** yes, care, no or info. Of several answers the one that counts: the best, or the worst where the questions say so. */
    public static String mood(Attribute attribute, List<String> values) {
        var best = List.of("yes", "info", "care", "no");
        var worst = List.of("no", "care", "info", "yes");
        var order = "worst".equals(find(MOODS, attribute.key() + ".of-several").orElse("best")) ? worst : best;
        return values.stream()
                .map(v -> find(MOODS, attribute.key() + "." + v).orElse("info"))
                .min(java.util.Comparator.comparing(order::indexOf))
                .orElse("info");
    }

    /** The clause that a verdict is made of, small first letter; only some answers have one. */
    Optional<String> say(Attribute attribute, List<String> values) {
        return values.size() == 1 ? find(words, "say." + attribute.key() + "." + values.get(0)) : Optional.empty();
    }

    String and(List<String> clauses) {
        return String.join(get("verdict.and"), clauses);
    }

    String verdict(String key, String first, String second) {
        return capitalised(get("verdict." + key).replace("{0}", first).replace("{1}", second));
    }

    private String value(Attribute attribute, String value) {
        return find(words, "value." + attribute.key() + "." + value).orElse(value);
    }

    private String number(Attribute attribute, String number) {
        var exact = find(words, "value." + attribute.key() + "." + number);
        return exact.orElseGet(() -> get("value." + attribute.key())
                .replace("{0}", NumberFormat.getInstance(locale).format(new BigDecimal(number))));
    }

    private static Optional<String> find(Map<String, String> bundle, String key) {
        return Optional.ofNullable(bundle.get(key));
    }

    /** Throws when there is none. */
    private String get(String key) {
        return find(words, key).orElseThrow(() -> new MissingResourceException("No words", Words.class.getName(), key));
    }

    private String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** All of it at once: a bundle goes through its parents for each word, and a page asks for hundreds. */
    private static Map<String, String> bundle(String name, Locale locale) {
        @Nullable ClassLoader loader = Words.class.getClassLoader();
        var bundle =
                ResourceBundle.getBundle(name, locale, loader, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
    }
}
