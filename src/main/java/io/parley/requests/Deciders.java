package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Who answers requests and keeps the channels, and who else sees all of them. The mails of {@code RequestReferred} go to whoever may review. */
final class Deciders {
    private static final Set<Role> DECIDE =
            Set.of(Role.MANAGER, Role.REGISTER_EDITOR, Role.APPROVER, Role.COMPLIANCE_OFFICER, Role.TENANT_ADMIN);

    private static final Set<Role> REVIEW = Set.of(Role.REVIEWER, Role.APPROVER, Role.COMPLIANCE_OFFICER);

    private Deciders() {}

    static boolean mayDecide(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), DECIDE);
    }

    /** Who judges the security of what is asked for. */
    static boolean mayReview(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), REVIEW);
    }

    /** Others see that something exists, not who asked and why. */
    static boolean maySeeAll(CurrentPerson person) {
        return mayDecide(person) || mayReview(person) || person.is(Role.AUDITOR);
    }
}
