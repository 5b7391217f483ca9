package io.parley.attestation;

import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** The checkpoint that everything is proven against, and that its log only grew since the last bundle. */
@ApplicationScoped
class LogPart implements BundlePart {
    @Override
    public void write(BundleFile file, BundleData data) {
        file.add("checkpoint", data.checkpoint());
        if (data.previousSize() > 0) {
            var grown = data.tree().consistency(data.previousSize(), data.size()).stream()
                    .map(hash -> Text.base64(hash) + "\n")
                    .collect(Collectors.joining());
            file.add("previous-checkpoint", data.previousCheckpoint());
            file.add("consistency.txt", grown);
        }
    }
}
