package io.parley.assessments;

import io.parley.catalog.Answer;
import io.parley.catalog.Attribute;
import io.parley.catalog.Attribute.Group;
import io.parley.catalog.Attribute.Type;
import io.parley.catalog.ToolSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sheets with few questions, for rules that are counted by hand. */
final class Sheets {
    static final Map<String, Group> ASKED = Map.of(
            "leaver-keeps-copies", Group.PERMANENCE,
            "admin-retention-policy", Group.PERMANENCE,
            "company-owned-accounts", Group.ACCESS,
            "two-factor-methods", Group.TWO_FACTOR,
            "two-factor-enforceable", Group.TWO_FACTOR,
            "end-to-end-direct", Group.CONFIDENTIALITY,
            "processing-agreement", Group.LEGAL,
            "bug-bounty", Group.VENDOR);

    private Sheets() {}

    /** {@code answers}: "question=value,value"; what is not named is unknown, "question=" was searched. */
    static ToolSheet of(String... answers) {
        var said = new ArrayList<Answer>();
        for (var key : ASKED.keySet().stream().sorted().toList()) {
            var question = new Attribute(key, ASKED.get(key), Type.SET, List.of(), "", null);
            var told = List.of(answers).stream()
                    .filter(a -> a.startsWith(key + "="))
                    .map(a -> a.substring(key.length() + 1))
                    .findFirst();
            said.add(told.map(values -> known(question, values))
                    .orElse(new Answer(question, Answer.State.UNKNOWN, List.of(), null, null, null, null, null, null)));
        }
        return new ToolSheet(
                "tool", "Tool", "Vendor", null, null, null, "team-chat", null, List.of(), null, null, null, said);
    }

    private static Answer known(Attribute question, String values) {
        return new Answer(
                question,
                values.isEmpty() ? Answer.State.SEARCHED : Answer.State.KNOWN,
                values.isEmpty() ? List.of() : List.of(values.split(",")),
                "https://vendor.example/",
                "vendor-page",
                LocalDate.of(2026, 3, 1),
                "A",
                null,
                null);
    }
}
