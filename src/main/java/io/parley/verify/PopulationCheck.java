package io.parley.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** That the list of people says the same as the records: who answered did, and who did not has no record. */
final class PopulationCheck {
    private final Map<String, byte[]> files;
    private final List<Acknowledgment> rows;

    PopulationCheck(Map<String, byte[]> files, List<Acknowledgment> rows) {
        this.files = files;
        this.rows = rows;
    }

    void check() throws Tampered {
        var byId = new HashMap<String, Acknowledgment>();
        var standing = new HashSet<String>();
        for (var row : rows) {
            byId.put(row.id(), row);
            if (row.row().get("superseded_by").isEmpty()) {
                standing.add(row.facts().get("policy_version") + " " + row.row().get("person_id"));
            }
        }
        var seen = new HashSet<String>();
        int line = 1;
        for (var person :
                Csv.read(Columns.POPULATION, Text.utf8(files.get(Bundle.PEOPLE), Bundle.PEOPLE), Bundle.PEOPLE)) {
            var what = Bundle.PEOPLE + ", line " + ++line;
            if (!seen.add(person.get("policy_id") + " " + person.get("person_id"))) {
                throw new Tampered(what + ", names somebody twice.");
            }
            var id = person.get("ack_id");
            if (id.isEmpty()) {
                if (!person.get("outcome").isEmpty()
                        || !person.get("outcome_utc").isEmpty()) {
                    throw new Tampered(what + ", has an outcome without a record.");
                }
                if (standing.contains(person.get("policy_version") + " " + person.get("person_id"))) {
                    throw new Tampered(what + ", says nothing of a record that is there.");
                }
                continue;
            }
            var record = byId.get(id);
            if (record == null
                    || !person.get("person_id").equals(record.row().get("person_id"))
                    || !person.get("policy_id").equals(record.row().get("policy_id"))
                    || !person.get("policy_version").equals(record.facts().get("policy_version"))
                    || !person.get("outcome").equals(record.row().get("outcome"))
                    || !person.get("outcome_utc").equals(record.row().get("outcome_utc"))) {
                throw new Tampered(what + ", does not say what record " + id + " says.");
            }
        }
    }
}
