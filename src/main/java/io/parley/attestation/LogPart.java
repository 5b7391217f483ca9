package io.parley.attestation;

import io.parley.verify.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** The checkpoint that everything is proven against, and that its log only grew since the last bundle. */
@ApplicationScoped
class LogPart implements BundlePart {
    @Override
    public void add(Map<String, byte[]> files, BundleData data) {
        files.put("checkpoint", Text.bytes(data.checkpoint()));
        if (data.previousSize() > 0) {
            var grown = data.tree().consistency(data.previousSize(), data.size()).stream()
                    .map(hash -> Text.base64(hash) + "\n")
                    .collect(Collectors.joining());
            files.put("previous-checkpoint", Text.bytes(data.previousCheckpoint()));
            files.put("consistency.txt", Text.bytes(grown));
        }
    }
}
