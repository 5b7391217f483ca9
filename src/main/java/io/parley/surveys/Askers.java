package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Who asks, who sees how a survey is set up, and who reads what came out. */
final class Askers {
    private static final Set<Role> ASK = Set.of(Role.MANAGER, Role.TENANT_ADMIN);
    private static final Set<Role> SEE = Set.of(Role.MANAGER, Role.TENANT_ADMIN, Role.OBSERVER);
    private static final Set<Role> READ = Set.of(
            Role.MANAGER,
            Role.TENANT_ADMIN,
            Role.REGISTER_EDITOR,
            Role.POLICY_AUTHOR,
            Role.APPROVER,
            Role.COMPLIANCE_OFFICER,
            Role.OBSERVER);
    /** An observer sees what was published, never what somebody wrote. */
    private static final Set<Role> NUMBERS_ONLY = Set.of(Role.EMPLOYEE, Role.OBSERVER);

    private Askers() {}

    static boolean mayAsk(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), ASK);
    }

    static boolean maySee(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), SEE);
    }

    static boolean mayReadWords(CurrentPerson person) {
        return !NUMBERS_ONLY.containsAll(person.roles());
    }

    static boolean mayRead(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), READ);
    }
}
