package io.parley.assessments;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Who may record what they saw for the whole company. */
final class Testers {
    private static final Set<Role> TEST = Set.of(Role.MANAGER, Role.REGISTER_EDITOR, Role.TENANT_ADMIN);

    private Testers() {}

    static boolean mayTest(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), TEST);
    }
}
