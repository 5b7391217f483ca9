package io.parley.attestation;

import io.parley.register.DecisionDays;
import io.parley.verify.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.TreeMap;

/** What the register said about each tool at the bundle's moment, with the reason where a ban was imposed against people's needs. */
@ApplicationScoped
class DecisionsPart implements BundlePart {
    private final DecisionDays decisions;

    DecisionsPart(DecisionDays decisions) {
        this.decisions = decisions;
    }

    @Override
    public void write(BundleFile file, BundleData data) {
        if (!data.preset().decisions) {
            return;
        }
        var lines = new StringBuilder();
        for (var held : data.read(() -> decisions.listAt(data.asOf(), data.cutoff()))) {
            var row = new TreeMap<>(held.said());
            row.put("decision_id", held.id().toString());
            row.put("tool", held.tool());
            row.put("decided_at", AckRecorder.time(held.decidedAt()));
            row.put("since", held.since().toString());
            row.put("review_by", Objects.toString(held.reviewBy(), ""));
            row.put("reason", held.reason());
            row.put("approved_because", held.approvedBecause());
            lines.append(CanonicalJson.write(row)).append('\n');
        }
        file.add("decisions.jsonl", lines.toString());
    }
}
