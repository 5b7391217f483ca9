package io.parley.catalog;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** Kinds of fields that several files have: names for addresses, links, days, words of a closed set. */
public final class Fields {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private Fields() {}

    public static @Nullable String slug(YamlMap map, String field) {
        var text = map.text(field);
        if (text != null && !isSlug(text)) {
            map.fault(field, "must be small letters, digits and hyphens");
            return null;
        }
        return text;
    }

    /** What cannot be a slug need not be looked for; the database would refuse some of it. */
    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** Https only: a source that others can change on the way is none. */
    public static @Nullable String https(YamlMap map, String field) {
        return map.has(field) ? https(map, field, map.text(field)) : missing(map, field);
    }

    static @Nullable String optionalHttps(YamlMap map, String field) {
        return map.has(field) ? https(map, field, map.text(field)) : null;
    }

    private static @Nullable String https(YamlMap map, String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var uri = URI.create(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        map.fault(field, "must be an https address");
        return null;
    }

    public static @Nullable LocalDate day(YamlMap map, String field, LocalDate today) {
        if (!map.has(field)) {
            return missing(map, field);
        }
        var text = map.written(field, Tag.TIMESTAMP, Tag.STR);
        try {
            var day = LocalDate.parse(text == null ? "" : text);
            if (day.isAfter(today)) {
                map.fault(field, "is in the future");
            } else if (day.isBefore(FIRST_DAY)) {
                map.fault(field, "is before the year 2000");
            } else {
                return day;
            }
        } catch (DateTimeException e) {
            map.fault(field, "must be a day, as 2026-11-23");
        }
        return null;
    }

    public static <E extends Enum<E> & Keyed> @Nullable E member(YamlMap map, String field, Class<E> set) {
        var text = map.text(field);
        Optional<E> member = text == null ? Optional.empty() : Keyed.find(set, text);
        if (text != null && member.isEmpty()) {
            map.fault(field, "\"" + text + "\" is none of " + Keyed.keys(set));
        }
        return member.orElse(null);
    }

    private static <T> @Nullable T missing(YamlMap map, String field) {
        map.fault(field, "is missing");
        return null;
    }
}
