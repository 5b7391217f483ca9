package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.kernel.FormErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What the form for a proposal shows: its choices in order, with what was typed. */
record DecisionFormView(
        String at,
        List<Option> outcomes,
        List<DataRow> rows,
        List<Line> lines,
        List<Option> alternatives,
        String until,
        String effectiveOn,
        String reviewBy,
        String noneBecause,
        String overrideBecause,
        String reason,
        FormErrors errors,
        List<Theirs> theirs) {
    private static final int SPARE_LINES = 2;

    record Option(String value, String label, String hint, boolean chosen) {}

    record DataRow(String key, String label, String explained, List<Option> answers, String condition) {
        public String conditionName() {
            return key + "_if";
        }
    }

    record Line(
            int number,
            List<Option> data,
            List<Option> recipients,
            List<Option> devices,
            List<Option> purposes,
            List<Option> answers,
            String condition) {}

    /** Something that somebody else wrote otherwise meanwhile. */
    record Theirs(String label, String theirs, String yours) {}

    /** {@code tools}: slug → name of those that may be the alternative. */
    static DecisionFormView of(
            DecisionTyped typed, String at, Map<String, String> tools, FormErrors errors, List<Theirs> theirs) {
        var words = DecisionWords.words();
        var alternatives = new ArrayList<Option>();
        alternatives.add(new Option("", words.noAlternative(), "", false));
        new TreeMap<>(tools)
                .entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                        .forEach(tool ->
                                alternatives.add(option(tool.getKey(), tool.getValue(), typed.value("alternative"))));
        return new DecisionFormView(
                at,
                DecisionState.outcomes().stream()
                        .map(o -> new Option(
                                o.key(),
                                DecisionWords.state(o, null),
                                hint(o),
                                o.key().equals(typed.value("outcome"))))
                        .toList(),
                Arrays.stream(DataClass.values()).map(data -> row(data, typed)).toList(),
                lines(typed.exceptions()),
                alternatives,
                typed.value("until"),
                typed.value("effective_on"),
                typed.value("review_by"),
                typed.value("none_because"),
                typed.value("override_because"),
                typed.value("reason"),
                errors,
                theirs);
    }

    static List<Theirs> differences(DecisionDraft theirs, DecisionDraft yours, Map<String, String> tools) {
        var left = new TreeMap<>(DecisionSaid.of(theirs));
        var right = new TreeMap<>(DecisionSaid.of(yours));
        left.put("reason", theirs.reason());
        right.put("reason", yours.reason());
        Set<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys.stream()
                .filter(key -> !left.getOrDefault(key, "").equals(right.getOrDefault(key, "")))
                .map(key -> new Theirs(DecisionHistory.label(key), shown(key, left, tools), shown(key, right, tools)))
                .toList();
    }

    private static String shown(String key, Map<String, String> said, Map<String, String> tools) {
        var value = said.get(key);
        return value == null || value.isEmpty()
                ? DecisionWords.words().nothing()
                : DecisionHistory.value(key, value, tools);
    }

    private static DataRow row(DataClass data, DecisionTyped typed) {
        return new DataRow(
                data.key(),
                DecisionWords.of(data),
                DecisionWords.explain(data),
                answers(typed.value(data.key())),
                typed.value(data.key() + "_if"));
    }

    private static List<Line> lines(List<DecisionTyped.Line> typed) {
        var lines = new ArrayList<Line>();
        var all = new ArrayList<>(typed);
        for (int i = 0; i < SPARE_LINES; i++) {
            all.add(new DecisionTyped.Line("", "", "", "", "", ""));
        }
        for (var line : all) {
            lines.add(new Line(
                    lines.size() + 1,
                    options(
                            DataClass.values(),
                            DecisionWords::of,
                            DecisionWords.words().dataAny(),
                            line.data()),
                    options(
                            Recipient.values(),
                            DecisionWords::of,
                            DecisionWords.words().toAnybody(),
                            line.recipient()),
                    options(
                            Device.values(),
                            DecisionWords::of,
                            DecisionWords.words().fromAnyDevice(),
                            line.device()),
                    options(
                            Purpose.values(),
                            DecisionWords::of,
                            DecisionWords.words().forAnything(),
                            line.purpose()),
                    permissions(line),
                    line.condition()));
        }
        return lines;
    }

    /** A line that says something can also be taken out, in one choice. */
    private static List<Option> permissions(DecisionTyped.Line line) {
        var words = DecisionWords.words();
        var options = options(Permission.values(), DecisionWords::of, words.noException(), line.answer());
        if (!line.isBlank()) {
            options.add(new Option(DecisionTyped.OUT, words.takeOut(), "", false));
        }
        return options;
    }

    private static List<Option> answers(String chosen) {
        return Arrays.stream(Permission.values())
                .map(answer -> option(answer.key(), DecisionWords.of(answer), chosen))
                .toList();
    }

    static <E extends Keyed> List<Option> options(E[] values, Function<E, String> word, String nothing, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", nothing, "", false));
        for (var value : values) {
            options.add(option(value.key(), word.apply(value), chosen));
        }
        return options;
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, "", value.equals(chosen));
    }

    private static String hint(DecisionState outcome) {
        var words = DecisionWords.words();
        return switch (outcome) {
            case APPROVED -> words.hintApproved();
            case APPROVED_WITH_CONDITIONS -> words.hintWithConditions();
            case TOLERATED_UNTIL -> words.hintTolerated();
            default -> words.hintNotPermitted();
        };
    }
}
