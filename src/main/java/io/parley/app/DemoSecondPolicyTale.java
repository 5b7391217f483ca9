package io.parley.app;

import io.parley.policies.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The rule says something new, so everybody is asked again; about seven of ten have answered. */
@ApplicationScoped
class DemoSecondPolicyTale implements DemoTale {
    private static final int DAYS_AGO = 12;

    private final DemoPolicies policies;
    private final Policies published;
    private final DemoStage stage;

    DemoSecondPolicyTale(DemoPolicies policies, Policies published, DemoStage stage) {
        this.policies = policies;
        this.published = published;
        this.stage = stage;
    }

    @Override
    public String name() {
        return "the rule changes";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void tell(UUID company) {
        var first = stage.job(
                company, DAYS_AGO, 0, () -> published.listPublished().get(0).id());
        var version = policies.publish(company, DAYS_AGO, first, "messengers-2.md");
        policies.answer(company, version, DAYS_AGO - 1, 10, i -> i % 30 == 10, DemoSecondPolicyTale::answers);
    }

    /** Not the leavers, who is on leave, the new hire, nor Emil, who is asked when somebody looks in by his door. */
    private static boolean answers(int i) {
        return i != 3 && i != 8 && i != 9 && i <= 121 && i % 20 != 15 && (i * 17 % 100 < 76 || i % 30 == 10);
    }
}
