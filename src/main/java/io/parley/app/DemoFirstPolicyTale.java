package io.parley.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The first version of the rule, which nearly everybody acknowledges. */
@ApplicationScoped
class DemoFirstPolicyTale implements DemoTale {
    private static final int DAYS_AGO = 148;

    private final DemoPolicies policies;

    DemoFirstPolicyTale(DemoPolicies policies) {
        this.policies = policies;
    }

    @Override
    public String name() {
        return "a rule is published";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void tell(UUID company) {
        var version = policies.publish(company, DAYS_AGO, null, "messengers-1.md");
        policies.answer(company, version, DAYS_AGO - 1, 12, i -> i == 40, i -> i <= 121 && i % 17 != 9);
    }
}
