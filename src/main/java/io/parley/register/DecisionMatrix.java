package io.parley.register;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent to whom from which device, in everyday work and in an emergency. Of the lines that name the kind of data the most exact one counts, the stricter
 * of two equally exact ones. A line for all kinds of data only ever narrows: the stricter of both counts.
 */
public record DecisionMatrix(List<MatrixRule> rules) {
    private static final Comparator<MatrixRule> STRICT_LAST = Comparator.comparing(MatrixRule::answer);

    public DecisionMatrix {
        rules = List.copyOf(rules);
    }

    public static DecisionMatrix of(MatrixRule... rules) {
        return new DecisionMatrix(List.of(rules));
    }

    /** In everyday work. */
    public Optional<MatrixRule> answer(DataClass data, Recipient recipient, Device device) {
        return answer(data, recipient, device, Purpose.EVERYDAY);
    }

    /** The line that answers for one cell; empty where nobody said anything. */
    public Optional<MatrixRule> answer(DataClass data, Recipient recipient, Device device, Purpose purpose) {
        var own = matching(data, recipient, device, purpose)
                .filter(rule -> rule.data() != null)
                .max(Comparator.comparingInt(MatrixRule::named).thenComparing(STRICT_LAST));
        var forAll = matching(data, recipient, device, purpose)
                .filter(rule -> rule.data() == null)
                .max(STRICT_LAST);
        return own.map(rule -> forAll.filter(narrow -> rule.answer().allowsMoreThan(narrow.answer()))
                .orElse(rule));
    }

    /** The strictest everyday answer for what is asked; what is left out may be anything. */
    public Optional<MatrixRule> strictest(DataClass data, @Nullable Recipient recipient, @Nullable Device device) {
        var cells = Stream.of(Recipient.values())
                .filter(r -> recipient == null || r == recipient)
                .flatMap(r -> Stream.of(Device.values())
                        .filter(d -> device == null || d == device)
                        .map(d -> answer(data, r, d)))
                .toList();
        return cells.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : cells.stream().flatMap(Optional::stream).max(STRICT_LAST);
    }

    /** The general answer for a kind of data. */
    public Optional<MatrixRule> general(DataClass data) {
        return rules.stream()
                .filter(rule -> rule.isGeneral() && rule.data() == data)
                .max(STRICT_LAST);
    }

    public List<MatrixRule> exceptions() {
        return rules.stream().filter(rule -> !rule.isGeneral()).toList();
    }

    /** What people must see to, each once. */
    public List<String> conditions() {
        return rules.stream()
                .filter(rule -> rule.answer() == Permission.YES_IF)
                .map(MatrixRule::condition)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Stream<MatrixRule> matching(DataClass data, Recipient recipient, Device device, Purpose purpose) {
        return rules.stream().filter(rule -> rule.matches(data, recipient, device, purpose));
    }
}
