package io.parley.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the current company found out itself. */
@ApplicationScoped
public class Findings implements PanacheRepositoryBase<CompanyFact, UUID> {
    private final Attributes attributes;
    private final Event<FactRecorded> recorded;
    private final Clock clock;

    Findings(Attributes attributes, Event<FactRecorded> recorded, Clock clock) {
        this.attributes = attributes;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** Throws when there is no such question or it has no such answer. */
    public void record(UUID person, Collection<Finding> found) {
        for (var finding : found) {
            var question = attributes.list().stream()
                    .filter(a -> a.key().equals(finding.attribute()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(finding.attribute()));
            if (!question.accepts(finding.answer())) {
                throw new IllegalArgumentException(finding.attribute() + " is not " + finding.answer());
            }
            var fact = new CompanyFact(finding, person, clock.instant());
            persist(fact);
            if (finding.test() == null) { // a test is told as a whole
                recorded.fire(new FactRecorded(
                        fact.id,
                        finding.tool(),
                        finding.attribute(),
                        String.join(", ", finding.answer()),
                        finding.source()));
            }
        }
        flush();
    }

    /** Question → answer, as one test found them; of several answers, with commas between. */
    public Map<String, String> ofTest(UUID test) {
        return list("testId", test).stream()
                .collect(
                        Collectors.toMap(f -> f.attribute, f -> String.join(",", f.answer), (first, second) -> second));
    }

    /** Tool → question → what holds: the newest. */
    Map<String, Map<String, Fact>> of(Collection<String> tools) {
        return group(list(
                "any_of(toolSlug, ?1) order by observedOn, recordedAt, id", (Object) tools.toArray(String[]::new)));
    }

    Map<String, Map<String, Fact>> all() {
        return group(list("order by observedOn, recordedAt, id"));
    }

    private static Map<String, Map<String, Fact>> group(List<CompanyFact> oldestFirst) {
        var found = new HashMap<String, Map<String, Fact>>();
        oldestFirst.forEach(
                f -> found.computeIfAbsent(f.toolSlug, t -> new HashMap<>()).put(f.attribute, f.fact()));
        return found;
    }
}
