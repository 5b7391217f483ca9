package io.parley.overview;

import io.parley.identity.Role;
import java.util.Collections;
import java.util.Set;

/** Which parts of the home page somebody with these roles gets. Whoever has several roles gets each part once. */
record HomeParts(
        boolean decides,
        boolean asks,
        boolean seesUse,
        boolean seesResults,
        boolean seesCoverage,
        boolean seesPolicies,
        boolean writesPolicies,
        boolean proves,
        boolean makesBundles,
        boolean watches,
        boolean administers,
        boolean packs,
        boolean plain) {
    private static final Set<Role> DECIDE = Set.of(Role.MANAGER, Role.REGISTER_EDITOR, Role.APPROVER);
    private static final Set<Role> PROVE = Set.of(Role.COMPLIANCE_OFFICER, Role.AUDITOR);

    private static final Set<Role> POLICIES = Set.of(
            Role.POLICY_AUTHOR,
            Role.APPROVER,
            Role.COMPLIANCE_OFFICER,
            Role.AUDITOR,
            Role.MANAGER,
            Role.OBSERVER,
            Role.TENANT_ADMIN);

    static HomeParts of(Set<Role> roles) {
        boolean decides = any(roles, DECIDE);
        boolean proves = any(roles, PROVE);
        boolean watches = roles.contains(Role.OBSERVER);
        return new HomeParts(
                decides,
                any(roles, Set.of(Role.MANAGER, Role.TENANT_ADMIN)),
                decides || watches,
                decides || watches,
                decides || proves || roles.contains(Role.POLICY_AUTHOR),
                any(roles, POLICIES),
                roles.contains(Role.POLICY_AUTHOR),
                proves,
                roles.contains(Role.COMPLIANCE_OFFICER),
                watches,
                roles.contains(Role.TENANT_ADMIN),
                any(roles, Set.of(Role.TENANT_ADMIN, Role.REGISTER_EDITOR)),
                roles.size() <= 1);
    }

    private static boolean any(Set<Role> roles, Set<Role> wanted) {
        return !Collections.disjoint(roles, wanted);
    }
}
