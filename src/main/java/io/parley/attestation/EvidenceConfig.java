package io.parley.attestation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large evidence may be. */
@ConfigMapping(prefix = "parley.evidence")
interface EvidenceConfig {
    /** In one bundle: each has its proof, a file of its own, and verifiers take 500,000 files, texts included. */
    @WithDefault("490000")
    int mostAnswers();
}
