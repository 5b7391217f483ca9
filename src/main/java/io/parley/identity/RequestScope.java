package io.parley.identity;

import io.parley.kernel.Actor;
import io.parley.kernel.Viewer;
import io.parley.tenancy.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says once per request, before its first transaction, for which company, person and language it works. */
class RequestScope {
    private final CurrentTenant tenant;
    private final Viewer viewer;
    private final Actor actor;
    private final SecurityIdentity identity;

    RequestScope(CurrentTenant tenant, Viewer viewer, Actor actor, SecurityIdentity identity) {
        this.tenant = tenant;
        this.viewer = viewer;
        this.actor = actor;
        this.identity = identity;
    }

    @ServerRequestFilter
    public void on(ResourceInfo resource) {
        if (isPublic(resource) || identity.isAnonymous()) {
            return; // asking for the identity would send a visitor with an old session to sign in
        }
        SignedIn signedIn = identity.getAttribute(SignedIn.ATTRIBUTE);
        if (signedIn == null) {
            return;
        }
        var member = signedIn.member();
        if (member != null) {
            tenant.is(member.tenant());
            viewer.is(member.language(), member.zone());
            actor.is(member.person(), member.name());
        } else {
            actor.is(null, (signedIn.operator() ? "Operator " : "") + signedIn.name());
        }
    }

    private static boolean isPublic(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }
}
