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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody employed on the day: who was asked, with or without an answer, and who was not, and why; and the page that sums it up. */
@ApplicationScoped
class PopulationPart implements BundlePart {
    private static final UUID FIRST = new UUID(0, 0);

    /** Some people by their name in the log; those of them who are employed; and the answer of each that stands. */
    private record Page(
            LinkedHashMap<UUID, UUID> subjects, Map<UUID, PopulationRow> employed, Map<UUID, Tuple> answers) {}

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
        data.read(() -> {
            subjects.nameEverybody();
            return true;
        });
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

    /** In the order of the names in the log, which are random: in that of people's own names a list without them would tell them. */
    private void write(OutputStream out, Population.Held policy, SummaryRow count, BundleData data) throws IOException {
        var after = FIRST;
        while (true) {
            var last = after;
            var page = data.read(() -> page(policy, last, data));
            if (page.subjects.isEmpty()) {
                return;
            }
            for (var subject : page.subjects.entrySet()) {
                after = subject.getValue();
                var person = page.employed.get(subject.getKey());
                if (person == null) {
                    continue;
                }
                var answer = page.answers.get(subject.getKey());
                var row = row(policy, person, subject.getValue(), data.withNames());
                if (answer != null) {
                    answer(row, answer);
                }
                count.add(person, row.getOrDefault("outcome", ""));
                out.write(Text.bytes(Csv.row(Columns.POPULATION, row)));
            }
        }
    }

    /** Answers count to the version that holds, and to earlier ones that it did not ask about again. */
    private Page page(Population.Held policy, UUID after, BundleData data) {
        var subjects = this.subjects.page(after, EvidenceRecords.PAGE);
        var people = subjects.keySet();
        var filter = data.filter();
        var ofPolicy = new EvidenceFilter(policy.policyId(), filter.cutoff(), filter.epoch(), filter.size());
        return new Page(
                subjects,
                population.employed(policy.policyId(), data.asOf(), people).stream()
                        .collect(Collectors.toMap(PopulationRow::personId, p -> p)),
                records.standing(ofPolicy, people).stream()
                        .filter(a -> number(a) >= policy.since() && number(a) <= policy.number())
                        .collect(Collectors.toMap(a -> a.get("person_id", UUID.class), a -> a)));
    }

    private static int number(Tuple answer) {
        return answer.get("number", Number.class).intValue();
    }

    private static Map<String, String> row(
            Population.Held policy, PopulationRow person, UUID subject, boolean withNames) {
        var row = new HashMap<String, String>();
        row.put("policy_id", policy.policyId().toString());
        row.put("policy_title", policy.title());
        row.put("policy_version", policy.versionId().toString());
        row.put("version_label", Integer.toString(policy.number()));
        row.put("person_id", subject.toString());
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
