package io.parley.attestation;

import io.parley.policies.PopulationRow;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Columns;
import io.parley.verify.Csv;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody employed on the day: who was asked, with or without an answer, and who was not, and why; and the page that sums it up. */
@ApplicationScoped
class PopulationPart implements BundlePart {
    /** What some people are called in the log, and the answer of each that stands. */
    private record Known(Map<UUID, UUID> subjects, Map<UUID, Tuple> answers) {}

    private final Population population;
    private final EvidenceRecords records;
    private final Subjects subjects;
    private final BundleSummary summary;

    PopulationPart(Population population, EvidenceRecords records, Subjects subjects, BundleSummary summary) {
        this.population = population;
        this.records = records;
        this.subjects = subjects;
        this.summary = summary;
    }

    @Override
    public void write(BundleFile file, BundleData data) {
        var counts = new ArrayList<SummaryRow>();
        try (var out = file.open("population.csv")) {
            out.write(Text.bytes(Csv.head(Columns.POPULATION)));
            for (var policy : data.read(() -> population.held(data.filter().policy(), data.cutoff()))) {
                var count = new SummaryRow(policy.title(), Integer.toString(policy.number()));
                write(out, policy, count, data);
                counts.add(count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.add("summary.pdf", summary.pdf(data, counts));
    }

    private void write(OutputStream out, Population.Held policy, SummaryRow count, BundleData data) throws IOException {
        var people = data.read(() -> population.people(policy.policyId(), data.asOf()));
        for (int from = 0; from < people.size(); from += EvidenceRecords.PAGE) {
            var some = people.subList(from, Math.min(people.size(), from + EvidenceRecords.PAGE));
            var known = data.read(() -> known(policy, some, data));
            for (var person : some) {
                var answer = known.answers.get(person.personId());
                var row = row(policy, person, known.subjects.get(person.personId()), data.withNames());
                if (answer != null) {
                    answer(row, answer);
                }
                count.add(person, row.getOrDefault("outcome", ""));
                out.write(Text.bytes(Csv.row(Columns.POPULATION, row)));
            }
        }
    }

    /** Answers count to the version that holds, and to earlier ones that it did not ask about again. */
    private Known known(Population.Held policy, List<PopulationRow> people, BundleData data) {
        var ids = people.stream().map(PopulationRow::personId).toList();
        var filter = data.filter();
        var ofPolicy = new EvidenceFilter(policy.policyId(), filter.cutoff(), filter.epoch(), filter.size());
        return new Known(
                subjects.of(ids),
                records.standing(ofPolicy, ids).stream()
                        .filter(a -> number(a) >= policy.since() && number(a) <= policy.number())
                        .collect(Collectors.toMap(a -> a.get("person_id", UUID.class), a -> a)));
    }

    private static int number(Tuple answer) {
        return answer.get("number", Number.class).intValue();
    }

    private static Map<String, String> row(
            Population.Held policy, PopulationRow person, @Nullable UUID subject, boolean withNames) {
        var row = new HashMap<String, String>();
        row.put("policy_id", policy.policyId().toString());
        row.put("policy_title", policy.title());
        row.put("policy_version", policy.versionId().toString());
        row.put("version_label", Integer.toString(policy.number()));
        row.put("person_id", Objects.toString(subject, ""));
        row.put("scope", person.inScope() ? "in scope" : "excluded");
        row.put(
                "reason",
                person.excludedBecause() == null ? "" : person.excludedBecause().key());
        if (withNames) {
            row.put("full_name", person.name());
            row.put("work_email", person.mail());
            row.put("employee_no", person.number());
            row.put("worker_type", person.workerType());
            row.put("org_unit", Objects.toString(person.unit(), ""));
            row.put("country", Objects.toString(person.country(), ""));
        }
        return row;
    }

    private static void answer(Map<String, String> row, Tuple answer) {
        var facts = CanonicalJson.find(answer.get("facts_jcs", String.class)).orElse(Map.of());
        row.put("policy_version", facts.get("policy_version"));
        row.put("version_label", Integer.toString(number(answer)));
        row.put("person_id", facts.get("subject_ref")); // another one, if they were erased since
        row.put("outcome", facts.get("choice"));
        row.put("outcome_utc", facts.get("acted_at"));
        row.put("ack_id", answer.get("ack_id", String.class));
    }
}
