package io.parley.app;

import io.parley.identity.People;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who answered what, which nobody but the author of these invented people can know: only the attack's score is made of it. */
@ApplicationScoped
class DemoTruth {
    private final People people;
    private final CurrentTenant tenant;

    DemoTruth(People people, CurrentTenant tenant) {
        this.people = people;
        this.tenant = tenant;
    }

    /** Person → fingerprint of their answers, for those who are still on record. */
    Map<UUID, String> of(UUID company, List<Integer> numbers, long round) {
        return tenant.inTransaction(company, () -> {
            var truth = new HashMap<UUID, String>();
            for (int number : numbers) {
                people.findByMail(DemoSurveyTale.mail(number))
                        .ifPresent(p ->
                                truth.put(p.id(), DemoBallots.of(number, round).fingerprint()));
            }
            return truth;
        });
    }
}
