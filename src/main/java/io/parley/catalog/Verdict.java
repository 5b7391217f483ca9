package io.parley.catalog;

import java.util.List;
import java.util.function.Predicate;

/** One sentence about a tool, made of known facts only: what the company keeps control of, and what it loses. */
public record Verdict(String sentence, long known, int questions) {
    private static final int CLAUSES = 2;

    /** What weighs most comes first. */
    private static final List<String> ORDER = List.of(
            "leaver-keeps-copies",
            "company-owned-accounts",
            "two-factor-enforceable",
            "admin-retention-policy",
            "end-to-end-direct",
            "work-use-allowed",
            "admin-sign-out",
            "admin-can-delete",
            "single-sign-on",
            "sender-can-delete-for-everyone",
            "remote-wipe",
            "audit-trail",
            "join-by-link",
            "customer-held-keys",
            "used-for-advertising",
            "reachable-from-any-browser");

    public static Verdict of(ToolSheet sheet, Words words) {
        var keeps = clauses(sheet, words, "yes"::equals);
        var loses = clauses(sheet, words, mood -> mood.equals("no") || mood.equals("care"));
        return new Verdict(
                sentence(keeps, loses, words), sheet.known(), sheet.answers().size());
    }

    private static String sentence(List<String> keeps, List<String> loses, Words words) {
        if (keeps.isEmpty() && loses.isEmpty()) {
            return words.verdict("neither", "", "");
        }
        if (keeps.isEmpty() || loses.isEmpty()) {
            return words.verdict("one", words.and(keeps.isEmpty() ? loses : keeps), "");
        }
        return words.verdict("both", words.and(keeps), words.and(loses));
    }

    private static List<String> clauses(ToolSheet sheet, Words words, Predicate<String> mood) {
        return ORDER.stream()
                .flatMap(key ->
                        sheet.answers().stream().filter(a -> a.attribute().key().equals(key)))
                .filter(a -> a.isKnown() && mood.test(Words.mood(a.attribute(), a.values())))
                .flatMap(a -> words.say(a.attribute(), a.values()).stream())
                .limit(CLAUSES)
                .toList();
    }
}
