package io.parley.vendors.advisories;

import de.siegmar.fastcsv.reader.CsvReader;
import io.parley.catalog.Keyed;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** All rules, arranged so that a value meets the few that begin as it does. */
final class MatchRules {
    /** Rules are found by so many first letters; those whose pattern stars earlier are tried always. */
    private static final int LETTERS = 3;

    private final Map<MatchRule.Kind, Map<String, List<MatchRule>>> byBeginning = new EnumMap<>(MatchRule.Kind.class);
    private final Map<MatchRule.Kind, List<MatchRule>> always = new EnumMap<>(MatchRule.Kind.class);
    final List<MatchRule> all;

    MatchRules(List<MatchRule> rules) {
        all = List.copyOf(rules);
        for (var kind : MatchRule.Kind.values()) {
            byBeginning.put(kind, new HashMap<>());
            always.put(kind, new ArrayList<>());
        }
        for (var rule : rules) {
            var beginning = rule.beginning();
            (beginning.length() < LETTERS
                            ? list(always, rule.kind)
                            : Objects.requireNonNull(byBeginning.get(rule.kind))
                                    .computeIfAbsent(beginning.substring(0, LETTERS), b -> new ArrayList<>()))
                    .add(rule);
        }
    }

    static MatchRules shipped() {
        try (var file = Objects.requireNonNull(MatchRules.class.getResourceAsStream("/matching/rules.csv"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws for a line that makes no sense, naming it: rules are shipped, not sent. */
    static MatchRules read(Reader text) {
        var rules = new ArrayList<MatchRule>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (var line : csv) {
                var kind = Keyed.find(MatchRule.Kind.class, line.getField("kind"));
                var says = Keyed.find(MatchRule.Says.class, line.getField("verdict"));
                if (kind.isEmpty() || says.isEmpty() || line.getField("pattern").isBlank()) {
                    throw new IllegalArgumentException("rules.csv:" + line.getStartingLineNumber() + " is no rule");
                }
                rules.add(new MatchRule(line.getField("tool"), kind.get(), line.getField("pattern"), says.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MatchRules(rules);
    }

    /** Those that fit, in the order of the file within each group. */
    List<MatchRule> fitting(MatchRule.Kind kind, String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        var found = new ArrayList<MatchRule>();
        if (lower.length() >= LETTERS) {
            Objects.requireNonNull(byBeginning.get(kind)).getOrDefault(lower.substring(0, LETTERS), List.of()).stream()
                    .filter(r -> r.fits(lower))
                    .forEach(found::add);
        }
        list(always, kind).stream().filter(r -> r.fits(lower)).forEach(found::add);
        return found;
    }

    private static List<MatchRule> list(Map<MatchRule.Kind, List<MatchRule>> map, MatchRule.Kind kind) {
        return Objects.requireNonNull(map.get(kind));
    }
}
