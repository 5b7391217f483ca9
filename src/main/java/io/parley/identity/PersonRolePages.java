package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Giving a person a role, and taking it away. */
@Path("/people")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Transactional
class PersonRolePages {
    private final People people;
    private final Roles roles;
    private final PersonDetails details;
    private final CurrentPerson actor;
    private final Clock clock;

    PersonRolePages(People people, Roles roles, PersonDetails details, CurrentPerson actor, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.details = details;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Path("{id}/roles")
    public RestResponse<TemplateInstance> grant(
            String id, @RestForm @Nullable String role, @RestForm("expires_on") @Nullable String expiresOn) {
        var person = people.get(Ids.get(id));
        var wanted = Role.find(role == null ? "" : role).filter(r -> r != Role.EMPLOYEE);
        var typed = expiresOn == null ? "" : expiresOn;
        var errors = FormErrors.none();
        if (wanted.isEmpty()) {
            errors.add("role", PersonWords.words().unknownRole());
        } else if (!person.active) {
            errors.add("role", PersonWords.words().inactiveRole());
        }
        var end = end(typed, errors);
        if (!errors.present()) {
            var refusal = roles.grant(actor.roles(), person, wanted.get(), end);
            if (refusal != null) {
                errors.add(refusal == Roles.Refusal.NEEDS_END ? "expires_on" : "role", PersonWords.of(refusal));
            }
        }
        return errors.present()
                ? Pages.rejected(
                        new PersonPages.PersonDetail(details.of(person, role == null ? "" : role, typed), errors))
                : Pages.seeOther("/people/" + person.id);
    }

    @POST
    @Path("{id}/roles/{role}/revocation")
    public RestResponse<TemplateInstance> revoke(String id, String role) {
        var person = people.get(Ids.get(id));
        var taken = Role.find(role).filter(r -> r != Role.EMPLOYEE).orElseThrow(NotFoundException::new);
        var refusal = roles.revoke(actor.roles(), person, taken);
        return refusal == null
                ? Pages.seeOther("/people/" + person.id)
                : Pages.rejected(new PersonPages.PersonDetail(
                        details.of(person), FormErrors.none().add("role-" + taken.key(), PersonWords.of(refusal))));
    }

    private @Nullable LocalDate end(String typed, FormErrors errors) {
        if (typed.isBlank()) {
            return null;
        }
        var checked = PersonChecks.check(PersonField.END_DATE, typed);
        if (checked.fault() != null) {
            errors.add("expires_on", PersonWords.of(checked.fault(), typed));
            return null;
        }
        var end = LocalDate.parse(checked.value());
        if (end.isBefore(LocalDate.now(clock))) {
            errors.add("expires_on", PersonWords.words().endPassed());
        }
        return end;
    }
}
