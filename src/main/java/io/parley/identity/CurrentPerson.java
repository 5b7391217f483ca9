package io.parley.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person this request comes from; never a name or an id that the client sent. */
@RequestScoped
public class CurrentPerson {
    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Throws for visitors and operators, who are nobody in a company. */
    public UUID id() {
        return member().person();
    }

    public String name() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    /** Issuer and subject of the token: the same account for good, also where it is nobody in a company. */
    public String identity() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getIssuer() + " " + token.getSubject()
                : "";
    }

    public String company() {
        return find().map(SignedIn.Member::company).orElse("");
    }

    public boolean isInDemoCompany() {
        return find().map(SignedIn.Member::demo).orElse(false);
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    public boolean isMember() {
        return find().isPresent();
    }

    public boolean isOperator() {
        return signedIn().map(SignedIn::operator).orElse(false);
    }

    public Set<Role> roles() {
        return find().map(SignedIn.Member::roles).orElse(Set.of());
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    SignedIn.Member member() {
        return find().orElseThrow(ForbiddenException::new);
    }

    Optional<SignedIn> signedIn() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.ofNullable(identity.getAttribute(SignedIn.ATTRIBUTE));
    }

    private Optional<SignedIn.Member> find() {
        return signedIn().map(SignedIn::member);
    }
}
