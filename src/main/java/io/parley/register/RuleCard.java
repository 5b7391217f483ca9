package io.parley.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision's matrix compiled for people: for each kind of data and each recipient the answer, by device only where devices
 * differ, and emergencies only where they do. The same matrix gives the same card.
 */
public record RuleCard(String tool, String toolName, List<Row> rows) {
    public record Row(DataClass data, String label, String explained, List<Cell> cells) {}

    public record Cell(Recipient recipient, String label, List<Line> lines) {}

    /** {@code devices}: "from a private phone", "in an emergency", empty for all of them. {@code permission} is null in a gap. */
    public record Line(String devices, @Nullable Permission permission, String text) {
        public String mood() {
            return permission == null ? "unknown" : permission.mood();
        }
    }

    static RuleCard of(String tool, String toolName, DecisionMatrix matrix) {
        return new RuleCard(
                tool,
                toolName,
                Arrays.stream(DataClass.values())
                        .map(data -> new Row(
                                data,
                                DecisionWords.of(data),
                                DecisionWords.explain(data),
                                Arrays.stream(Recipient.values())
                                        .map(to -> new Cell(to, DecisionWords.of(to), lines(matrix, data, to)))
                                        .toList()))
                        .toList());
    }

    /** The rows of one recipient only. */
    public RuleCard only(Recipient recipient) {
        return new RuleCard(
                tool,
                toolName,
                rows.stream()
                        .map(r -> new Row(
                                r.data,
                                r.label,
                                r.explained,
                                r.cells.stream()
                                        .filter(c -> c.recipient == recipient)
                                        .toList()))
                        .toList());
    }

    private static List<Line> lines(DecisionMatrix matrix, DataClass data, Recipient to) {
        var lines = new ArrayList<>(lines(matrix, data, to, Purpose.EVERYDAY));
        var emergency = lines(matrix, data, to, Purpose.EMERGENCY);
        emergency.stream()
                .filter(line -> !lines.contains(line))
                .map(line -> line.devices.isEmpty()
                        ? new Line(DecisionWords.of(Purpose.EMERGENCY), line.permission, line.text)
                        : new Line(
                                DecisionWords.of(Purpose.EMERGENCY) + ", " + line.devices, line.permission, line.text))
                .toList()
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static List<Line> lines(DecisionMatrix matrix, DataClass data, Recipient to, Purpose purpose) {
        var byAnswer = new LinkedHashMap<String, List<Device>>();
        var answers = new LinkedHashMap<String, Optional<MatrixRule>>();
        for (var device : Device.values()) {
            var rule = matrix.answer(data, to, device, purpose);
            var text = text(rule);
            byAnswer.computeIfAbsent(text, t -> new ArrayList<>()).add(device);
            answers.put(text, rule);
        }
        return byAnswer.entrySet().stream()
                .map(e -> new Line(
                        e.getValue().size() == Device.values().length
                                ? ""
                                : e.getValue().stream().map(DecisionWords::of).collect(Collectors.joining(", ")),
                        answers.get(e.getKey()).map(MatrixRule::answer).orElse(null),
                        e.getKey()))
                .toList();
    }

    static String text(Optional<MatrixRule> rule) {
        return rule.map(DecisionWords::answer).orElseGet(() -> RuleWords.words().noAnswerYet());
    }
}
