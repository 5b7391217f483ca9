package io.parley.register;

import io.parley.assessments.ChangedFact;
import io.parley.assessments.Snapshots;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was known when a decision was proposed, kept with it, and what has changed since. */
@ApplicationScoped
class DecisionSnapshots {
    private final Snapshots snapshots;

    DecisionSnapshots(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** {@code taken} is null for what was proposed before snapshots were kept. */
    record Then(Snapshots.@Nullable Taken taken, List<Change> changes) {}

    /** {@code before} is empty where nothing was known. */
    record Change(String question, String before, AnswerRow now) {
        static Change of(ChangedFact changed, Words words) {
            var attribute = changed.now().attribute();
            return new Change(
                    words.question(attribute),
                    changed.before().isEmpty() ? "" : words.value(attribute, changed.before()),
                    AnswerRow.of(changed.now(), words));
        }
    }

    void on(@Observes DecisionProposed proposed) {
        snapshots.take(proposed.tool(), proposed.subjectId());
    }

    Then of(UUID decision) {
        var words = Words.current();
        return new Then(
                snapshots.latest(decision).orElse(null),
                snapshots.changedSince(List.of(decision)).getOrDefault(decision, List.of()).stream()
                        .map(c -> Change.of(c, words))
                        .toList());
    }

    /** Decision → how many facts are others than when it was proposed; three queries, however many. */
    Map<UUID, Integer> countChanges(Collection<UUID> decisions) {
        return snapshots.changedSince(decisions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
    }
}
