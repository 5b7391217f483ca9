package io.parley.attestation;

import io.parley.verify.Text;
import io.parley.verify.TlogProof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** The checkpoint that everything is proven against, and that its log only grew since the last bundle. */
@ApplicationScoped
class LogPart implements BundlePart {
    @Override
    public void write(BundleFile file, BundleData data) {
        file.add("checkpoint", data.log().checkpoint());
        if (data.previousSize() > 0) {
            var log = data.log(data.previousEpoch());
            var grown = log.tree().consistency(data.previousSize(), log.size()).stream()
                    .map(hash -> Text.base64(hash) + "\n")
                    .collect(Collectors.joining());
            file.add("previous-checkpoint", data.previousCheckpoint());
            file.add("consistency.txt", grown);
        }
        data.logs().forEach(log -> epoch(file, log, data));
    }

    /** What each epoch begins with, and the checkpoint of those before the newest. */
    private static void epoch(BundleFile file, BundleLog log, BundleData data) {
        var name = "epochs/" + log.epoch();
        if (log != data.log()) {
            file.add(name + ".checkpoint", log.checkpoint());
        }
        if (!log.opening().isEmpty()) {
            var proof = new TlogProof(0, log.tree().inclusion(0, log.size()), Text.bytes(log.checkpoint()));
            file.add(name + ".opening", log.opening());
            file.add(name + ".tlog-proof", proof.text());
        }
    }
}
