package io.parley.register;

import io.parley.catalog.Tools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decisions for reading: a fixed number of queries, however long the list. */
@ApplicationScoped
class DecisionReads {
    /** Written out: a query with a list of parameters is translated anew each time. */
    private static final String OUTCOMES =
            DecisionState.outcomes().stream().map(DecisionState::name).collect(Collectors.joining(", ", "(", ")"));

    /** Of those that count already the latest one; of one day, the one approved last. */
    private static final String HOLDS = """
            d.state in %1$s and d.effectiveOn <= :today and not exists (
              select 1 from Decision e where e.toolSlug = d.toolSlug and e.state in %1$s and e.effectiveOn <= :today
                and (e.effectiveOn > d.effectiveOn or e.effectiveOn = d.effectiveOn and e.decidedAt > d.decidedAt))
            """.formatted(OUTCOMES);

    private static final String FILTER =
            """
            from Decision d where (:state = '' or :state = 'in-force' and d.state in %s
                or :state = 'waiting' and d.state = UNDER_REVIEW or :state = 'proposed' and d.state = PROPOSED
                or :state = 'retired' and d.state = RETIRED)
              and (:tool = '' or d.toolSlug = :tool)
              and (:all = true or
            """.formatted(OUTCOMES) + HOLDS + " and (:overdue = false or d.reviewBy < :today))";

    /** With the names of those who decided and of the tools, in one query: it is asked with every look at a tool. */
    private static final String HOLDING_WITH_NAMES = """
            select d, p.name, q.name, coalesce(t.name, o.name), coalesce(a.name, b.name) from Decision d
            left join Person p on p.id = d.proposedBy left join Person q on q.id = d.decidedBy
            left join Tool t on t.slug = d.toolSlug left join OwnTool o on o.slug = d.toolSlug
            left join Tool a on a.slug = d.alternativeSlug left join OwnTool b on b.slug = d.alternativeSlug
            where d.toolSlug = :tool and
            """ + HOLDS;

    private final EntityManager database;
    private final Tools tools;
    private final DecisionRecords records;

    DecisionReads(EntityManager database, Tools tools, DecisionRecords records) {
        this.database = database;
        this.tools = tools;
        this.records = records;
    }

    /** As {@link #inForce(Collection, LocalDate)} for one tool; two queries. */
    Optional<DecisionView> inForce(String slug, LocalDate today) {
        return database
                .createQuery(HOLDING_WITH_NAMES, Object[].class)
                .setParameter("tool", slug)
                .setParameter("today", today)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> {
                    var decision = (Decision) row[0];
                    return DecisionWords.view(
                            decision,
                            records.matrix(decision.id),
                            named(decision.proposedBy, row[1], decision.decidedBy, row[2])::get,
                            named(decision.toolSlug, row[3], decision.alternativeSlug, row[4]),
                            today);
                });
    }

    private static <T> Map<T, String> named(
            @Nullable T one, @Nullable Object name, @Nullable T other, @Nullable Object otherName) {
        var names = new HashMap<T, String>();
        if (one != null && name != null) {
            names.put(one, (String) name);
        }
        if (other != null && otherName != null) {
            names.put(other, (String) otherName);
        }
        return names;
    }

    Map<String, DecisionView> inForce(Collection<String> slugs, LocalDate today) {
        var found = holding("from Decision d where any_of(d.toolSlug, :slugs) and " + HOLDS, today)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
        return views(found, today).stream().collect(Collectors.toMap(DecisionView::tool, v -> v));
    }

    /** As {@link #inForce}, without what may go where: three queries. */
    Map<String, DecisionBrief> briefs(Collection<String> slugs, LocalDate today) {
        var found = holding("from Decision d where any_of(d.toolSlug, :slugs) and " + HOLDS, today)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
        var names = tools.names(found.stream()
                .map(d -> d.alternativeSlug)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(d -> DecisionWords.brief(d, names, today))
                .collect(Collectors.toMap(DecisionBrief::tool, b -> b));
    }

    /** What a decision that has just been approved takes the place of. */
    List<Decision> replacedBy(Decision decision, LocalDate today) {
        var from = DecisionChecks.from(decision.effectiveOn, today);
        return from.isAfter(today)
                ? List.of()
                : database.createQuery(
                                "from Decision where toolSlug = ?1 and id <> ?2 and state in ?3 and effectiveOn <= ?4",
                                Decision.class)
                        .setParameter(1, decision.toolSlug)
                        .setParameter(2, decision.id)
                        .setParameter(3, DecisionState.outcomes())
                        .setParameter(4, from)
                        .getResultList();
    }

    List<DecisionRow> listWaiting(LocalDate today) {
        return rows(
                database.createQuery("from Decision where state = ?1 order by proposedAt, id", Decision.class)
                        .setParameter(1, DecisionState.UNDER_REVIEW)
                        .getResultList(),
                today);
    }

    List<DecisionRow> listReviewDue(LocalDate by, LocalDate today) {
        return rows(
                holding("from Decision d where d.reviewBy <= :by and " + HOLDS + " order by d.reviewBy, d.id", today)
                        .setParameter("by", by)
                        .getResultList(),
                today);
    }

    long count(DecisionFilter filter, LocalDate today) {
        return filtered("select count(d) " + FILTER, Long.class, filter, today).getSingleResult();
    }

    /** What waits first, then what is being worked on, then the latest. */
    List<DecisionRow> list(DecisionFilter filter, LocalDate today, int offset, int limit) {
        var order = """
                 order by case when d.state = UNDER_REVIEW then 0 when d.state = PROPOSED then 1 when d.state = RETIRED then 3
                 else 2 end, d.proposedAt desc, d.id desc""";
        return rows(
                filtered("select d " + FILTER + order, Decision.class, filter, today)
                        .setFirstResult(offset)
                        .setMaxResults(limit)
                        .getResultList(),
                today);
    }

    DecisionRow row(Decision decision, LocalDate today) {
        return rows(List.of(decision), today).get(0);
    }

    /** As if it held: also for proposals, whose days are then those of an approval today. */
    DecisionView view(Decision decision, LocalDate today) {
        return views(List.of(decision), today).get(0);
    }

    Map<UUID, String> names(Collection<UUID> people) {
        return database.createQuery("select p.id, p.name from Person p where any_of(p.id, ?1)", Object[].class)
                .setParameter(1, people.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private List<DecisionView> views(List<Decision> decisions, LocalDate today) {
        var matrices = records.matrices(decisions.stream().map(d -> d.id).toList());
        var names = names(people(decisions));
        var toolNames = toolNames(decisions);
        return decisions.stream()
                .map(d -> DecisionWords.view(
                        d, matrices.getOrDefault(d.id, new DecisionMatrix(List.of())), names::get, toolNames, today))
                .toList();
    }

    private List<DecisionRow> rows(List<Decision> decisions, LocalDate today) {
        var names = names(people(decisions));
        var toolNames = toolNames(decisions);
        var holding = new HashSet<>(database.createQuery(
                        "select d.id from Decision d where any_of(d.toolSlug, :slugs) and " + HOLDS, UUID.class)
                .setParameter("slugs", decisions.stream().map(d -> d.toolSlug).toArray(String[]::new))
                .setParameter("today", today)
                .getResultList());
        return decisions.stream()
                .map(d -> row(d, names, toolNames, holding.contains(d.id), today))
                .toList();
    }

    private static DecisionRow row(
            Decision d, Map<UUID, String> names, Map<String, String> tools, boolean holds, LocalDate today) {
        var review = d.reviewBy;
        return new DecisionRow(
                d.id,
                d.toolSlug,
                tools.getOrDefault(d.toolSlug, d.toolSlug),
                d.state,
                DecisionWords.state(d.state, d.untilDay),
                d.outcome,
                DecisionWords.state(d.outcome, d.untilDay),
                d.reason,
                name(names, d.proposedBy),
                d.proposedAt,
                d.decidedBy == null ? null : name(names, d.decidedBy),
                d.effectiveOn,
                d.untilDay,
                review,
                holds,
                holds && review != null && review.isBefore(today),
                holds ? d.againSince : null,
                holds ? d.againBecause : null);
    }

    private TypedQuery<Decision> holding(String query, LocalDate today) {
        return database.createQuery(query, Decision.class).setParameter("today", today);
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, DecisionFilter filter, LocalDate today) {
        return database.createQuery(query, type)
                .setParameter("today", today)
                .setParameter("state", filter.state())
                .setParameter("tool", filter.tool())
                .setParameter("all", !filter.holdingOnly())
                .setParameter("overdue", filter.overdueOnly());
    }

    private Map<String, String> toolNames(List<Decision> decisions) {
        return tools.names(decisions.stream()
                .flatMap(d -> Stream.of(d.toolSlug, d.alternativeSlug))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static Set<UUID> people(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(d -> Stream.of(d.proposedBy, d.decidedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String name(Map<UUID, String> names, @Nullable UUID person) {
        return names.getOrDefault(person, "");
    }
}
