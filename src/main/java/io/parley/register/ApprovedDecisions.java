package io.parley.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every decision that was ever approved, for reading what held when. */
@ApplicationScoped
class ApprovedDecisions {
    private final EntityManager database;

    ApprovedDecisions(EntityManager database) {
        this.database = database;
    }

    /** About one tool, or about all for an empty slug, by the day from which it counted. Two queries. */
    List<ApprovedDecision> list(String slug) {
        var decisions = database.createQuery(
                        "from Decision where (?1 = '' or toolSlug = ?1) and decidedAt is not null order by effectiveOn, decidedAt",
                        Decision.class)
                .setParameter(1, slug)
                .getResultList();
        var steps = database.createQuery(
                        "from DecisionStep where decisionId in ?1 and act in ?2 order by at", DecisionStep.class)
                .setParameter(1, decisions.stream().map(d -> d.id).toList())
                .setParameter(2, List.of(DecisionStep.Act.APPROVED, DecisionStep.Act.RETIRED))
                .getResultList();
        var approvals = last(steps, DecisionStep.Act.APPROVED);
        var ends = last(steps, DecisionStep.Act.RETIRED);
        return decisions.stream()
                .filter(d -> approvals.containsKey(d.id))
                .map(d -> new ApprovedDecision(
                        d,
                        DecisionChecks.from(d.effectiveOn, LocalDate.MIN),
                        approvals.get(d.id),
                        ends.containsKey(d.id) ? ends.get(d.id).at : null))
                .toList();
    }

    private static Map<UUID, DecisionStep> last(List<DecisionStep> steps, DecisionStep.Act act) {
        return steps.stream()
                .filter(s -> s.act == act)
                .collect(Collectors.toMap(s -> s.decisionId, Function.identity(), (a, b) -> b));
    }
}
