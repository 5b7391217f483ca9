package io.parley.attestation;

import io.parley.policies.PopulationRow;
import io.parley.verify.CanonicalJson;
import io.parley.verify.Columns;
import io.parley.verify.Csv;
import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Everybody employed on the day: who was asked, with or without an answer, and who was not, and why. */
@ApplicationScoped
class PopulationPart implements BundlePart {
    private record Answer(String id, int number, Map<String, String> facts) {}

    @Override
    public void add(Map<String, byte[]> files, BundleData data) {
        var answers = answers(data);
        var rows = new ArrayList<Map<String, String>>();
        for (var policy : data.population()) {
            for (var person : policy.people()) {
                var answer = answers.get(policy.policyId() + " " + person.personId());
                boolean counts = answer != null && answer.number >= policy.since() && answer.number <= policy.number();
                rows.add(row(policy, person, counts ? answer : null, data));
            }
        }
        files.put("population.csv", Text.bytes(Csv.write(Columns.POPULATION, rows)));
    }

    /** Policy and person → the last answer that no other one of this bundle corrects: what came later is not in it. */
    private static Map<String, Answer> answers(BundleData data) {
        var corrected = new HashSet<String>();
        var answers = new HashMap<String, Answer>();
        for (var record : data.records()) {
            CanonicalJson.find(record.get("facts_jcs", String.class))
                    .map(facts -> facts.get("supersedes"))
                    .ifPresent(corrected::add);
        }
        for (var record : data.records()) {
            var id = record.get("ack_id", String.class);
            var facts =
                    CanonicalJson.find(record.get("facts_jcs", String.class)).orElse(Map.of());
            if (!corrected.contains(id)) {
                answers.merge(
                        record.get("policy_id", String.class) + " " + record.get("person", UUID.class),
                        new Answer(id, Integer.parseInt(record.get("number", String.class)), facts),
                        PopulationPart::later);
            }
        }
        return answers;
    }

    private static Answer later(Answer a, Answer b) {
        if (a.number != b.number) {
            return a.number > b.number ? a : b;
        }
        return Objects.toString(a.facts.get("acted_at")).compareTo(Objects.toString(b.facts.get("acted_at"))) > 0
                ? a
                : b;
    }

    private static Map<String, String> row(
            Population.Held policy,
            PopulationRow person,
            @org.jspecify.annotations.Nullable Answer answer,
            BundleData data) {
        var row = new HashMap<String, String>();
        row.put("policy_id", policy.policyId().toString());
        row.put("policy_title", policy.title());
        row.put("policy_version", policy.versionId().toString());
        row.put("version_label", Integer.toString(policy.number()));
        row.put("person_id", data.subjects().get(person.personId()).toString());
        row.put("scope", person.inScope() ? "in scope" : "excluded");
        row.put(
                "reason",
                person.excludedBecause() == null ? "" : person.excludedBecause().key());
        if (data.withNames()) {
            row.put("full_name", person.name());
            row.put("work_email", person.mail());
            row.put("employee_no", person.number());
            row.put("worker_type", person.workerType());
            row.put("org_unit", Objects.toString(person.unit(), ""));
            row.put("country", Objects.toString(person.country(), ""));
        }
        if (answer != null) {
            row.put("policy_version", answer.facts.get("policy_version"));
            row.put("version_label", Integer.toString(answer.number));
            row.put("person_id", answer.facts.get("subject_ref")); // another one, if they were erased since
            row.put("outcome", answer.facts.get("choice"));
            row.put("outcome_utc", answer.facts.get("acted_at"));
            row.put("ack_id", answer.id);
        }
        return row;
    }
}
