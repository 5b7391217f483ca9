package io.parley.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from, read from its token and our own records; kept as an attribute of the security identity.
 * Exactly one of person, operator and refusal says something. {@code companies} are those that the token names.
 */
record SignedIn(
        String name,
        @Nullable Member member,
        boolean operator,
        @Nullable Refusal refusal,
        List<Company> companies) {
    static final String ATTRIBUTE = "parley.signed-in";

    /** As the token calls it, and as we do; the same where we do not know it. */
    record Company(String alias, String name) {}

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

    static SignedIn refused(String name, Refusal why, List<Company> companies) {
        return new SignedIn(name, null, false, why, companies);
    }
}
