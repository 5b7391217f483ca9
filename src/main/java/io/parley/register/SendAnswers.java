package io.parley.register;

import io.parley.register.SendAnswer.Instead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers "can I send this here?" from the decisions that hold today. */
@ApplicationScoped
class SendAnswers {
    private final Decisions decisions;

    SendAnswers(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Empty where nothing is decided about the tool. */
    Optional<SendAnswer> find(String tool, DataClass data, Recipient to, Device from) {
        return decisions.inForce(tool).map(decision -> answer(decision, data, to, from));
    }

    SendAnswer answer(DecisionView decision, DataClass data, Recipient to, Device from) {
        var rule = rule(decision, data, to, from, Purpose.EVERYDAY);
        var emergency = rule(decision, data, to, from, Purpose.EMERGENCY);
        return new SendAnswer(
                rule.answer(),
                rule.condition(),
                DecisionWords.answer(rule).equals(DecisionWords.answer(emergency)) ? null : emergency,
                decision,
                rule.answer() == Permission.YES ? List.of() : instead(decision, data, to, from, rule.answer()));
    }

    private static MatrixRule rule(DecisionView decision, DataClass data, Recipient to, Device from, Purpose purpose) {
        return decision.matrix()
                .answer(data, to, from, purpose)
                .orElseGet(() -> new MatrixRule(data, to, from, Permission.NO, null));
    }

    /** The same from another device, then the alternative, from this device first: only what is allowed more than asked for. */
    private List<Instead> instead(
            DecisionView decision, DataClass data, Recipient to, Device from, Permission answered) {
        var found = new ArrayList<>(ways(decision, data, to, from).stream()
                .filter(way -> way.device() != from && way.answer().allowsMoreThan(answered))
                .toList());
        var alternative = decision.alternative();
        var other = alternative == null
                ? null
                : decisions.inForce(alternative.slug()).orElse(null);
        if (other != null) {
            var ways = ways(other, data, to, from);
            ways.stream()
                    .filter(w -> w.device() == from)
                    .findFirst()
                    .ifPresentOrElse(found::add, () -> found.addAll(ways));
        }
        return List.copyOf(found);
    }

    private static List<Instead> ways(DecisionView decision, DataClass data, Recipient to, Device first) {
        return Arrays.stream(Device.values())
                .sorted(Comparator.comparing((Device d) -> d != first))
                .flatMap(device -> decision
                        .matrix()
                        .answer(data, to, device)
                        .filter(rule -> rule.answer() != Permission.NO)
                        .map(rule -> way(decision, device, rule))
                        .stream())
                .toList();
    }

    private static Instead way(DecisionView decision, Device device, MatrixRule rule) {
        return new Instead(decision.tool(), decision.toolName(), device, rule.answer(), rule.condition());
    }

    static String say(Permission answer, @Nullable String condition) {
        var words = DecisionWords.words();
        return switch (answer) {
            case YES -> words.canYes();
            case YES_IF -> words.canYesIf(condition == null ? "" : condition);
            case NO -> words.canNo();
        };
    }
}
