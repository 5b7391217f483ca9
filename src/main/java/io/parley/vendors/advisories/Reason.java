package io.parley.vendors.advisories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.Schema;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something was refused or remarked, so that it can be said in the language of whoever reads it, long after it was found:
 * patterns in English, and what stands in place of each <code>{}</code>. Other languages are in {@code feeds/reasons_cs.csv}.
 */
record Reason(List<Part> parts) {
    private static final String OF_THE_SCHEMA = "schema:";
    private static final Map<String, Map<String, String>> LANGUAGES = new ConcurrentHashMap<>();

    /** Values come from strangers and are made printable. */
    record Part(String pattern, List<String> values) {
        Part {
            values = values.stream().map(FeedFault::printable).toList();
        }
    }

    static Reason of(String pattern, Object... values) {
        return new Reason(
                List.of(new Part(pattern, Stream.of(values).map(String::valueOf).toList())));
    }

    /** In the words of the validator, which has them in many languages. */
    static Reason ofSchema(String key, Object... values) {
        return of(OF_THE_SCHEMA + key, values);
    }

    Reason then(Reason more) {
        return new Reason(Stream.concat(parts.stream(), more.parts.stream()).toList());
    }

    /** In English. */
    String text() {
        return text(Locale.ENGLISH);
    }

    String text(Locale language) {
        return FeedFault.printable(
                parts.stream().map(part -> said(part, language)).collect(Collectors.joining()));
    }

    String write() {
        try {
            return JsonDocument.MAPPER.writeValueAsString(parts.stream()
                    .map(part -> Stream.concat(Stream.of(part.pattern), part.values.stream())
                            .toList())
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reason read(String written) {
        try {
            var parts = new ArrayList<Part>();
            for (var part : JsonDocument.MAPPER.readValue(written, String[][].class)) {
                parts.add(new Part(part[0], List.of(part).subList(1, part.length)));
            }
            return new Reason(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Part part, Locale language) {
        if (part.pattern.startsWith(OF_THE_SCHEMA)) {
            var loader = Schema.class.getClassLoader();
            var key = part.pattern.substring(OF_THE_SCHEMA.length());
            var words = ResourceBundle.getBundle("jsv-messages", language, loader);
            return words.containsKey(key)
                    ? new MessageFormat(words.getString(key), language).format(part.values.toArray())
                    : key + " " + String.join(", ", part.values);
        }
        var words = new StringBuilder();
        int from = 0;
        var pattern = language(language.getLanguage()).getOrDefault(part.pattern, part.pattern);
        for (var value : part.values) {
            int at = pattern.indexOf("{}", from);
            if (at < 0) {
                break;
            }
            words.append(pattern, from, at).append(value);
            from = at + 2;
        }
        return words.append(pattern.substring(from)).toString();
    }

    /** English pattern → pattern in that language; empty for English and for languages that we do not have. */
    static Map<String, String> language(String language) {
        return LANGUAGES.computeIfAbsent(language, Reason::load);
    }

    private static Map<String, String> load(String language) {
        var found = new HashMap<String, String>();
        try (var file = Reason.class.getResourceAsStream("/feeds/reasons_" + language + ".csv")) {
            if (file != null) {
                try (var csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                    csv.forEach(line -> found.put(line.getField("english"), line.getField("said")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
