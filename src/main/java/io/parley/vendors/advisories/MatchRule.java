package io.parley.vendors.advisories;

import io.parley.catalog.Keyed;
import java.util.Locale;
import java.util.regex.Pattern;

/** One line of {@code matching/rules.csv}; its README says what each word means. */
final class MatchRule {
    enum Kind implements Keyed {
        PRODUCT,
        CPE,
        PURL,
        REF,
        WORD,
        ASSIGNER
    }

    enum Says implements Keyed {
        ABOUT,
        NOT,
        NEVER,
        UNSURE,
        VENDOR,
        OTHER
    }

    static final String EVERY_TOOL = "*";

    final String tool;
    final Kind kind;
    final String pattern;
    final Says says;
    private final Pattern compiled;

    MatchRule(String tool, Kind kind, String pattern, Says says) {
        this.tool = tool;
        this.kind = kind;
        this.pattern = pattern.toLowerCase(Locale.ROOT);
        this.says = says;
        compiled = kind == Kind.WORD
                ? Pattern.compile("(?<![a-z0-9])" + Pattern.quote(this.pattern) + "(?![a-z0-9])")
                : Pattern.compile(Pattern.quote(this.pattern).replace("*", "\\E.*\\Q"));
    }

    boolean isFor(String slug) {
        return tool.equals(EVERY_TOOL) || tool.equals(slug);
    }

    /** {@code value} is in small letters. */
    boolean fits(String value) {
        return kind == Kind.WORD
                ? value.contains(pattern) && compiled.matcher(value).find()
                : compiled.matcher(value).matches();
    }

    /** What every value that fits begins with, so that most rules need not be tried. */
    String beginning() {
        int star = pattern.indexOf('*');
        return kind == Kind.WORD ? "" : star < 0 ? pattern : pattern.substring(0, star);
    }

    @Override
    public String toString() {
        return kind.key() + " " + pattern + " " + says.key();
    }
}
