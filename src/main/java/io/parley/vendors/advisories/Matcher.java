package io.parley.vendors.advisories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which tools a record is about, by its identifiers alone. Records about none are the rule; nothing is kept for them. */
final class Matcher {
    private static final Map<String, MatchRule.Kind> KINDS = Map.of(
            "product", MatchRule.Kind.PRODUCT,
            "cpe", MatchRule.Kind.CPE,
            "purl", MatchRule.Kind.PURL,
            "ref", MatchRule.Kind.REF);

    private final MatchRules rules;

    Matcher(MatchRules rules) {
        this.rules = rules;
    }

    /** By slug. A tool that no rule names is not in the list. */
    List<Match> match(Collection<String> identifiers) {
        var fits = new TreeMap<String, Fits>();
        var vetoed = new HashSet<String>();
        boolean namesProducts = false;
        for (var identifier : identifiers) {
            int colon = identifier.indexOf(':');
            var kind = KINDS.get(identifier.substring(0, Math.max(0, colon)));
            if (kind == null) {
                continue;
            }
            namesProducts |= kind != MatchRule.Kind.REF;
            var found = fitting(kind, identifier.substring(colon + 1));
            var not = new HashSet<String>();
            for (var rule : found) {
                if (rule.says == MatchRule.Says.NOT) {
                    not.add(rule.tool);
                } else if (rule.says == MatchRule.Says.NEVER) {
                    vetoed.add(rule.tool);
                }
            }
            for (var rule : found) {
                if (!not.contains(rule.tool)) {
                    fits.computeIfAbsent(rule.tool, t -> new Fits()).add(rule);
                }
            }
        }
        return vetoed.contains(MatchRule.EVERY_TOOL) ? List.of() : verdicts(fits, vetoed, namesProducts);
    }

    private static List<Match> verdicts(Map<String, Fits> fits, Set<String> vetoed, boolean namesProducts) {
        var found = new ArrayList<Match>();
        fits.forEach((tool, fit) -> {
            if (vetoed.contains(tool)) {
                return;
            }
            if (!fit.about.isEmpty()) {
                found.add(new Match(tool, Match.Verdict.ABOUT, fit.about));
            } else if (!fit.refers.isEmpty() && !namesProducts) {
                found.add(new Match(tool, Match.Verdict.ABOUT, fit.refers));
            } else if (!fit.unsure.isEmpty() || !fit.refers.isEmpty()) {
                found.add(new Match(tool, Match.Verdict.UNSURE, fit.unsure.isEmpty() ? fit.refers : fit.unsure));
            }
        });
        return found;
    }

    /** The first rule of each strength. */
    private static final class Fits {
        private String about = "";
        private String refers = "";
        private String unsure = "";

        void add(MatchRule rule) {
            if (rule.says == MatchRule.Says.UNSURE && unsure.isEmpty()) {
                unsure = rule.toString();
            } else if (rule.says == MatchRule.Says.ABOUT) {
                if (rule.kind == MatchRule.Kind.REF) {
                    refers = refers.isEmpty() ? rule.toString() : refers;
                } else {
                    about = about.isEmpty() ? rule.toString() : about;
                }
            }
        }
    }

    private List<MatchRule> fitting(MatchRule.Kind kind, String value) {
        var found = new ArrayList<MatchRule>();
        switch (kind) {
            case CPE -> {
                var parts = cpe(value);
                found.addAll(rules.fitting(kind, parts[0] + ":" + parts[1]));
                if (!parts[2].isEmpty() && !parts[2].equals("*") && !parts[2].equals("-")) {
                    found.addAll(rules.fitting(kind, parts[0] + ":" + parts[1] + ":" + parts[2]));
                }
                found.addAll(rules.fitting(MatchRule.Kind.WORD, parts[1].replace('_', ' ')));
            }
            case PURL -> {
                var plain = value.split("[@?#]", 2)[0];
                found.addAll(rules.fitting(kind, plain));
                found.addAll(rules.fitting(MatchRule.Kind.WORD, plain.substring(plain.lastIndexOf('/') + 1)));
            }
            case PRODUCT -> {
                found.addAll(rules.fitting(kind, value));
                found.addAll(rules.fitting(MatchRule.Kind.WORD, value.substring(value.indexOf('|') + 1)));
            }
            default -> found.addAll(rules.fitting(kind, value));
        }
        return found;
    }

    /** Vendor, product and target software, of either form of a CPE; empty where it has none. */
    private static String[] cpe(String text) {
        var parts = text.toLowerCase(Locale.ROOT).split("(?<!\\\\):");
        int first = text.startsWith("cpe:2.3:") ? 3 : 2;
        int target = text.startsWith("cpe:2.3:") ? 10 : -1;
        return new String[] {
            parts.length > first ? parts[first] : "",
            parts.length > first + 1 ? parts[first + 1] : "",
            target > 0 && parts.length > target ? parts[target] : ""
        };
    }

    /** Whether the assigner of a number speaks for the tool's vendor, for somebody else, or nobody can tell. */
    MatchRule.Says voice(String tool, Collection<String> identifiers) {
        var says = MatchRule.Says.UNSURE;
        for (var identifier : identifiers) {
            if (identifier.startsWith("assigner:")) {
                for (var rule : rules.fitting(MatchRule.Kind.ASSIGNER, identifier.substring("assigner:".length()))) {
                    if (rule.tool.equals(tool) && rule.says == MatchRule.Says.VENDOR) {
                        return MatchRule.Says.VENDOR;
                    }
                    if (rule.isFor(tool) && rule.says == MatchRule.Says.OTHER) {
                        says = MatchRule.Says.OTHER;
                    }
                }
            }
        }
        return says;
    }
}
