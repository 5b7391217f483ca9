package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Who answers requests and keeps the channels, and who else sees all of them. */
final class Deciders {
    private static final Set<Role> DECIDE =
            Set.of(Role.MANAGER, Role.REGISTER_EDITOR, Role.APPROVER, Role.COMPLIANCE_OFFICER, Role.TENANT_ADMIN);

    private Deciders() {}

    static boolean mayDecide(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), DECIDE);
    }

    /** Others see that something exists, not who asked and why. */
    static boolean maySeeAll(CurrentPerson person) {
        return mayDecide(person) || person.is(Role.AUDITOR);
    }
}
