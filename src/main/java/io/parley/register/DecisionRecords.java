package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines and the history that belong to decisions. */
@ApplicationScoped
class DecisionRecords {
    private final EntityManager database;
    private final Clock clock;

    DecisionRecords(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    DecisionMatrix matrix(UUID decision) {
        return new DecisionMatrix(database
                .createQuery("from DecisionRule where decisionId = ?1 order by place", DecisionRule.class)
                .setParameter(1, decision)
                .getResultList()
                .stream()
                .map(DecisionRule::rule)
                .toList());
    }

    Map<UUID, DecisionMatrix> matrices(Collection<UUID> decisions) {
        var rules = new HashMap<UUID, List<MatrixRule>>();
        database.createQuery("from DecisionRule where any_of(decisionId, ?1) order by place", DecisionRule.class)
                .setParameter(1, decisions.toArray(UUID[]::new))
                .getResultStream()
                .forEach(row -> rules.computeIfAbsent(row.decisionId, d -> new ArrayList<>())
                        .add(row.rule()));
        return rules.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new DecisionMatrix(e.getValue())));
    }

    /** What is proposed now takes the place of what was; the history keeps both. */
    void write(Decision decision, DecisionDraft draft, DecisionStep.Act act, UUID person, Map<String, String> figures) {
        database.createQuery("delete from DecisionRule where decisionId = ?1")
                .setParameter(1, decision.id)
                .executeUpdate();
        var rules = draft.matrix().rules();
        for (int place = 0; place < rules.size(); place++) {
            database.persist(new DecisionRule(decision.id, place, rules.get(place)));
        }
        database.persist(
                new DecisionStep(decision, act, person, decision.reason, clock.instant(), said(draft, figures)));
    }

    void step(Decision decision, DecisionStep.Act act, UUID person, String reason) {
        step(decision, act, person, reason, Map.of());
    }

    /** {@code figures}: numbers of that day on which it was decided. */
    void step(Decision decision, DecisionStep.Act act, UUID person, String reason, Map<String, String> figures) {
        database.persist(new DecisionStep(
                decision,
                act,
                person,
                reason,
                clock.instant(),
                act == DecisionStep.Act.APPROVED ? said(decision.draft(matrix(decision.id)), figures) : Map.of()));
    }

    private static Map<String, String> said(DecisionDraft draft, Map<String, String> figures) {
        var said = new java.util.LinkedHashMap<>(DecisionSaid.of(draft));
        said.putAll(figures);
        return said;
    }

    List<DecisionStep> history(UUID decision) {
        return database.createQuery(
                        "from DecisionStep where decisionId = ?1 order by at desc, id desc", DecisionStep.class)
                .setParameter(1, decision)
                .getResultList();
    }

    /** Everybody who worked on the proposal. */
    Set<UUID> authors(UUID decision) {
        return new HashSet<>(database.createQuery(
                        "select personId from DecisionStep where decisionId = ?1 and act in ?2", UUID.class)
                .setParameter(1, decision)
                .setParameter(2, List.of(DecisionStep.Act.DRAFTED, DecisionStep.Act.PROPOSED))
                .getResultList());
    }

    /** Every proposal that this person worked on. */
    Set<UUID> authoredBy(UUID person) {
        return new HashSet<>(database.createQuery(
                        "select decisionId from DecisionStep where personId = ?1 and act in ?2", UUID.class)
                .setParameter(1, person)
                .setParameter(2, List.of(DecisionStep.Act.DRAFTED, DecisionStep.Act.PROPOSED))
                .getResultList());
    }

    boolean isLast(UUID decision, DecisionStep.Act act, UUID person) {
        return history(decision).stream()
                .findFirst()
                .filter(step -> step.act == act && step.personId.equals(person))
                .isPresent();
    }
}
