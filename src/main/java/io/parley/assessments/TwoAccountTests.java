package io.parley.assessments;

import io.parley.catalog.Finding;
import io.parley.catalog.Findings;
import io.parley.catalog.Tools;
import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people of the current company tried with two accounts. */
@ApplicationScoped
class TwoAccountTests implements PanacheRepositoryBase<TwoAccountTest, UUID> {
    private final Tools tools;
    private final Findings findings;
    private final TenantWork work;
    private final Event<TwoAccountTested> tested;
    private final Clock clock;

    TwoAccountTests(Tools tools, Findings findings, TenantWork work, Event<TwoAccountTested> tested, Clock clock) {
        this.tools = tools;
        this.findings = findings;
        this.work = work;
        this.tested = tested;
        this.clock = clock;
    }

    record Row(UUID id, LocalDate testedOn, String tester, Instant recordedAt, String appVersion, String note) {}

    /** Throws when there is no such tool. Something must have been seen. Sending the same again the same day changes nothing. */
    UUID record(UUID person, String tool, TwoAccountDraft draft) {
        tools.get(tool);
        if (draft.seen().isEmpty()) {
            throw new IllegalArgumentException("Nothing was tried");
        }
        var same = find(
                        "toolSlug = ?1 and testedOn = ?2 and testedBy = ?3 and note = ?4 and appVersion = ?5 order by recordedAt desc",
                        tool,
                        draft.testedOn(),
                        person,
                        draft.note(),
                        draft.appVersion())
                .firstResultOptional()
                .filter(test -> findings.ofTest(test.id).equals(keys(draft)));
        if (same.isPresent()) {
            return same.get().id;
        }
        var test = new TwoAccountTest(tool, draft, person, clock.instant());
        persistAndFlush(test);
        findings.record(
                person,
                draft.seen().entrySet().stream()
                        .map(seen -> new Finding(
                                tool,
                                seen.getKey().attribute,
                                List.of(seen.getValue()),
                                "/tools/" + tool + "/passport#test-" + test.id,
                                draft.testedOn(),
                                null,
                                test.id))
                        .toList());
        work.waits(RecomputeJob.WORK);
        tested.fire(new TwoAccountTested(test.id, tool, keys(draft)));
        return test.id;
    }

    /** The newest first. */
    List<Row> listForTool(String tool) {
        var tests = list("toolSlug = ?1 order by testedOn desc, recordedAt desc, id", tool);
        var names = getEntityManager()
                .createQuery("select p.id, p.name from Person p where p.id in ?1", Object[].class)
                .setParameter(1, tests.stream().map(t -> t.testedBy).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        return tests.stream()
                .map(t -> new Row(
                        t.id, t.testedOn, names.getOrDefault(t.testedBy, ""), t.recordedAt, t.appVersion, t.note))
                .toList();
    }

    private static Map<String, String> keys(TwoAccountDraft draft) {
        return draft.seen().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().attribute, e -> e.getValue()));
    }
}
