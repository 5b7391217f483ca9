package io.parley.vendors.advisories;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who decides here, so that two names of one account are one person: who they are to the identity provider, not what they are called. */
@RequestScoped
class Curator {
    private final SecurityIdentity identity;

    Curator(SecurityIdentity identity) {
        this.identity = identity;
    }

    String key() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : identity.getPrincipal().getName();
    }
}
