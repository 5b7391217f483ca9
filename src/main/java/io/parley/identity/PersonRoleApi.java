package io.parley.identity;

import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people may do, for programs. */
@Path("/api/v1/people/{id}/roles/{role}")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "People")
class PersonRoleApi {
    private final People people;
    private final Roles roles;
    private final CurrentPerson actor;
    private final Clock clock;

    PersonRoleApi(People people, Roles roles, CurrentPerson actor, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.actor = actor;
        this.clock = clock;
    }

    /** {@code expires_on}, for auditors, is the last day of the role. */
    record Grant(
            @com.fasterxml.jackson.annotation.JsonProperty("expires_on") @Nullable
            LocalDate expiresOn) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void grantRole(String id, String role, @Nullable Grant grant) {
        var person = people.get(Ids.get(id));
        var end = grant == null ? null : grant.expiresOn;
        if (!person.active) {
            throw new Problems.InvalidField("role", PersonWords.words().inactiveRole());
        }
        if (end != null && end.isBefore(LocalDate.now(clock))) {
            throw new Problems.InvalidField("expires_on", PersonWords.words().endPassed());
        }
        refuse(roles.grant(actor.roles(), person, find(role), end));
    }

    @DELETE
    public void revokeRole(String id, String role) {
        refuse(roles.revoke(actor.roles(), people.get(Ids.get(id)), find(role)));
    }

    private static Role find(String key) {
        return Role.find(key).filter(role -> role != Role.EMPLOYEE).orElseThrow(NotFoundException::new);
    }

    private static void refuse(Roles.@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new Problems.InvalidField(
                    refusal == Roles.Refusal.NEEDS_END ? "expires_on" : "role", PersonWords.of(refusal));
        }
    }
}
