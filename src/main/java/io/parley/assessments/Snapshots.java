package io.parley.assessments;

import io.parley.catalog.Answer;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assessments as they were when something was proposed. */
@ApplicationScoped
public class Snapshots implements PanacheRepositoryBase<AssessmentSnapshot, UUID> {
    /** Longer than any transaction: a fact may be written before a snapshot and seen after it. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(10);

    private final Tools tools;
    private final Assessments assessments;
    private final Instance<FitForPeople> people;
    private final Clock clock;

    Snapshots(Tools tools, Assessments assessments, Instance<FitForPeople> people, Clock clock) {
        this.tools = tools;
        this.assessments = assessments;
        this.people = people;
        this.clock = clock;
    }

    /** {@code score} and {@code letter} as on the page; the rest is behind {@code id}. */
    public record Taken(UUID id, String tool, String toolName, Instant at, Score total, Grade grade, String method) {
        /** The day on which what was known then can be read elsewhere. */
        public LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        static Taken of(AssessmentSnapshot snapshot) {
            return new Taken(
                    snapshot.id,
                    snapshot.toolSlug,
                    snapshot.toolName,
                    snapshot.at,
                    snapshot.total(),
                    snapshot.grade,
                    snapshot.method);
        }
    }

    /** Keeps what is known now for whatever {@code subject} is; throws when there is no such tool. */
    public UUID take(String tool, UUID subject) {
        var sheet = tools.get(tool);
        var assessment = assessments.of(sheet);
        var fit = people.stream().findFirst().flatMap(p -> p.of(tool)).orElse(null);
        var snapshot = new AssessmentSnapshot(
                sheet, assessment, SnapshotContent.of(sheet, assessment, fit), subject, clock.instant());
        persistAndFlush(snapshot);
        return snapshot.id;
    }

    /** What was taken for it last. */
    public Optional<Taken> latest(UUID subject) {
        return find("subjectId = ?1 order by at desc, id desc", subject)
                .firstResultOptional()
                .map(Taken::of);
    }

    /** The newest about a tool that was kept before an instant, whatever for. */
    public Optional<Taken> newest(String tool, Instant before) {
        return find("toolSlug = ?1 and at < ?2 order by at desc, id desc", tool, before)
                .firstResultOptional()
                .map(Taken::of);
    }

    /** The newest first. */
    public List<Taken> listForTool(String tool, int limit) {
        return find("toolSlug = ?1 order by at desc, id desc", tool).range(0, limit - 1).stream()
                .map(Taken::of)
                .toList();
    }

    /** Subject → what the facts of its tool say now and did not say then; those without a snapshot are left out. */
    public Map<UUID, List<ChangedFact>> changedSince(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var newest = new HashMap<UUID, AssessmentSnapshot>();
        list("id in ?1", olderThanFacts(subjects)).forEach(s -> newest.put(s.subjectId, s));
        var sheets = tools
                .sheets(newest.values().stream().map(s -> s.toolSlug).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ToolSheet::slug, Function.identity()));
        var changed = new HashMap<UUID, List<ChangedFact>>();
        newest.forEach((subject, snapshot) -> {
            var sheet = sheets.get(snapshot.toolSlug);
            if (sheet != null) {
                changed.put(subject, changed(snapshot.content, sheet));
            }
        });
        return changed;
    }

    /** The newest of each subject, where a fact may have changed since; the others need not be read, let alone compared. */
    private List<UUID> olderThanFacts(Collection<UUID> subjects) {
        var newest = new HashMap<UUID, Kept>();
        getEntityManager()
                .createQuery("""
                        select new io.parley.assessments.Snapshots$Kept(id, subjectId, toolSlug, at)
                        from AssessmentSnapshot where any_of(subjectId, ?1) order by at, id""", Kept.class)
                .setParameter(1, subjects.toArray(UUID[]::new))
                .getResultList()
                .forEach(kept -> newest.put(kept.subject, kept));
        var changed = tools.changedAt(newest.values().stream().map(Kept::tool).collect(Collectors.toSet()));
        return newest.values().stream()
                .filter(kept -> changed.getOrDefault(kept.tool, Instant.MIN).isAfter(kept.at.minus(IN_FLIGHT)))
                .map(Kept::id)
                .toList();
    }

    record Kept(UUID id, UUID subject, String tool, Instant at) {}

    AssessmentSnapshot get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** That a source was read again and says the same is no change. */
    static List<ChangedFact> changed(SnapshotContent then, ToolSheet now) {
        var kept = then.facts().stream()
                .collect(Collectors.toMap(SnapshotContent.KeptFact::attribute, Function.identity(), (a, b) -> a));
        var changed = new ArrayList<ChangedFact>();
        for (var answer : now.answers()) {
            var before = kept.get(answer.attribute().key());
            List<String> was = before == null ? List.of() : before.values();
            if (answer.state() != Answer.State.NOT_ARISING && !was.equals(answer.values())) {
                changed.add(new ChangedFact(answer, was));
            }
        }
        return changed;
    }
}
