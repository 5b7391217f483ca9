package io.parley.app;

import io.parley.attestation.EvidenceBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The compliance officer asks for the evidence; the product's own job makes the bundle a moment later. */
@ApplicationScoped
class DemoEvidenceTale implements DemoTale {
    private final DemoStage stage;
    private final EvidenceBundles bundles;

    DemoEvidenceTale(DemoStage stage, EvidenceBundles bundles) {
        this.stage = stage;
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "evidence is asked for";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void tell(UUID company) {
        stage.at(
                company,
                0,
                24 * 60 - 1,
                DemoPeople.COMPLIANCE,
                clara -> bundles.requestEverything(clara, stage.today()));
    }
}
