package io.parley.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from, read from its token and our own records; kept as an attribute of the security identity.
 * Exactly one of person, operator and refusal says something.
 */
record SignedIn(
        String name,
        @Nullable Member member,
        boolean operator,
        @Nullable Refusal refusal,
        List<String> companies) {
    static final String ATTRIBUTE = "parley.signed-in";

    /** An active person of one company. */
    record Member(
            UUID tenant,
            String company,
            boolean demo,
            UUID person,
            String name,
            String language,
            String zone,
            Set<Role> roles) {}

    /** Why somebody who signed in is nobody here. */
    enum Refusal {
        NO_COMPANY,
        SEVERAL_COMPANIES,
        UNKNOWN_COMPANY,
        NOT_IN_RECORDS,
        DEACTIVATED,
        /** The session began before its owner signed out everywhere. */
        SIGNED_OUT
    }

    static SignedIn refused(String name, Refusal why, List<String> companies) {
        return new SignedIn(name, null, false, why, companies);
    }
}
