package io.parley.register;

import io.parley.assessments.Snapshots;
import io.parley.catalog.Tools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the register said about a tool at the end of a day (UTC): from decisions, which never change once they are approved, and
 * from the steps of their history, which nobody can change.
 */
@ApplicationScoped
public class DecisionDays {
    private final EntityManager database;
    private final ApprovedDecisions approved;
    private final DecisionReads reads;
    private final Snapshots snapshots;
    private final Tools tools;
    private final Clock clock;

    DecisionDays(
            EntityManager database,
            ApprovedDecisions approved,
            DecisionReads reads,
            Snapshots snapshots,
            Tools tools,
            Clock clock) {
        this.database = database;
        this.approved = approved;
        this.reads = reads;
        this.snapshots = snapshots;
        this.tools = tools;
        this.clock = clock;
    }

    /**
     * {@code registeredAt}: null while it was not in the register. {@code held}: null where nothing was decided. {@code newest}: the
     * assessment kept last until then, whatever for.
     */
    record Then(
            String tool,
            String toolName,
            LocalDate day,
            @Nullable Instant registeredAt,
            @Nullable Held held,
            Snapshots.@Nullable Taken newest,
            List<Span> spans) {
        /** It is not the one on which the decision rests. */
        public boolean hasOtherNewest() {
            var knew = held == null ? null : held.knew;
            return newest != null && (knew == null || !knew.id().equals(newest.id()));
        }
    }

    /**
     * {@code reviewBy}: as it was on that day. {@code knew}: the assessment on which it was decided. {@code againBecause}: why it was
     * under review again that day.
     */
    record Held(
            DecisionView decision,
            RuleCard card,
            LocalDate reviewBy,
            Instant decidedAt,
            Snapshots.@Nullable Taken knew,
            @Nullable LocalDate againSince,
            @Nullable String againBecause) {
        public LocalDate decidedOn() {
            return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
        }
    }

    /** {@code to}: the first day on which it no longer held; null while it does. */
    record Span(
            UUID id,
            String outcome,
            String mood,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean held() {
            return to == null || to.isAfter(from);
        }
    }

    /** Throws when there is no such tool. */
    Then on(String slug, LocalDate day) {
        var name = tools.get(slug).name();
        var all = approved.list(slug);
        var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var held = all.stream()
                .filter(a -> a.holds(day, end))
                .max(ApprovedDecision.LATEST)
                .map(a -> held(a, day))
                .orElse(null);
        return new Then(
                slug,
                name,
                day,
                registeredAt(slug, end),
                held,
                snapshots.newest(slug, end).orElse(null),
                spans(all));
    }

    /** Every tool's decision that held at this moment of that day, by the tool's slug; two queries. */
    public List<DecisionHeld> listAt(LocalDate day, Instant moment) {
        var latest = new TreeMap<String, ApprovedDecision>();
        approved.list("").stream()
                .filter(a -> a.holds(day, moment))
                .forEach(a -> latest.merge(a.decision().toolSlug, a, BinaryOperator.maxBy(ApprovedDecision.LATEST)));
        return latest.values().stream()
                .map(a -> new DecisionHeld(
                        a.decision().id,
                        a.decision().toolSlug,
                        a.step().at,
                        a.from(),
                        a.step().reviewBy,
                        a.decision().reason,
                        a.step().reason,
                        a.step().said))
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Held held(ApprovedDecision approved, LocalDate day) {
        var decision = approved.decision();
        var view = reads.view(decision, day);
        boolean again = decision.againSince != null && !decision.againSince.isAfter(day);
        return new Held(
                view,
                RuleCard.of(view.tool(), view.toolName(), view.matrix()),
                again || approved.step().reviewBy == null ? view.reviewBy() : approved.step().reviewBy,
                decision.decidedAt,
                snapshots.latest(decision.id).orElse(null),
                again ? decision.againSince : null,
                again ? decision.againBecause : null);
    }

    /** The newest first; one ends where it was ended, or where the next begins. */
    private List<Span> spans(List<ApprovedDecision> all) {
        var spans = new ArrayList<Span>();
        LocalDate next = null;
        for (int i = all.size() - 1; i >= 0; i--) {
            var a = all.get(i);
            var ended = a.ended() == null ? null : LocalDate.ofInstant(a.ended(), clock.getZone());
            var to = ended == null || next != null && next.isBefore(ended) ? next : ended;
            var span = new Span(
                    a.decision().id,
                    DecisionWords.state(a.decision().outcome, a.decision().untilDay),
                    a.decision().outcome.mood(),
                    a.from(),
                    to);
            spans.add(span);
            next = span.held() ? a.from() : next;
        }
        return spans;
    }

    private @Nullable Instant registeredAt(String slug, Instant before) {
        return database.createQuery(
                        "select addedAt from RegisterEntry where toolSlug = ?1 and addedAt < ?2", Instant.class)
                .setParameter(1, slug)
                .setParameter(2, before)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
