package io.parley.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do in their company, lowest rank first. Everyone who is active is an employee; that one is not granted. */
public enum Role {
    EMPLOYEE(0),
    OBSERVER(1),
    AUDITOR(1),
    MANAGER(2),
    REGISTER_EDITOR(2),
    POLICY_AUTHOR(2),
    REVIEWER(2),
    APPROVER(3),
    COMPLIANCE_OFFICER(3),
    TENANT_ADMIN(4);

    /** For annotations, which take constants only. */
    public static final class Names {
        public static final String EMPLOYEE = "employee";
        public static final String OBSERVER = "observer";
        public static final String AUDITOR = "auditor";
        public static final String MANAGER = "manager";
        public static final String REGISTER_EDITOR = "register-editor";
        public static final String POLICY_AUTHOR = "policy-author";
        public static final String REVIEWER = "reviewer";
        public static final String APPROVER = "approver";
        public static final String COMPLIANCE_OFFICER = "compliance-officer";
        public static final String TENANT_ADMIN = "tenant-admin";
        /** Runs the platform; belongs to no company. */
        public static final String OPERATOR = "operator";

        private Names() {}
    }

    private final int rank;

    Role(int rank) {
        this.rank = rank;
    }

    /** {@code TENANT_ADMIN} → {@code tenant-admin}, as in addresses, tokens and the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }

    /** Nobody grants or takes a role above their own. */
    boolean mayBeGrantedBy(Iterable<Role> granters) {
        for (var granter : granters) {
            if (granter == TENANT_ADMIN && rank <= granter.rank) {
                return true;
            }
        }
        return false;
    }
}
