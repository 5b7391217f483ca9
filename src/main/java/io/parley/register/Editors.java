package io.parley.register;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Who may put tools into the register, and who may apply a whole pack. */
final class Editors {
    private static final Set<Role> ADD = Set.of(Role.MANAGER, Role.REGISTER_EDITOR, Role.TENANT_ADMIN);
    private static final Set<Role> APPLY = Set.of(Role.REGISTER_EDITOR, Role.TENANT_ADMIN);

    private Editors() {}

    static boolean mayAdd(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), ADD);
    }

    static boolean mayApplyPacks(CurrentPerson person) {
        return !Collections.disjoint(person.roles(), APPLY);
    }
}
