package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One's own record, and the way out of every device. */
@Path("/account")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class AccountPages {
    private final People people;
    private final CurrentPerson person;
    private final KeycloakDirectory directory;
    private final OidcSession session;
    private final Clock clock;

    AccountPages(People people, CurrentPerson person, KeycloakDirectory directory, OidcSession session, Clock clock) {
        this.people = people;
        this.person = person;
        this.directory = directory;
        this.session = session;
        this.clock = clock;
    }

    record AccountRow(
            String name,
            String mail,
            String number,
            @Nullable String department,
            String language,
            String zone,
            String hours,
            List<String> roles) {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Account(String company, AccountRow row, FormErrors errors) implements TemplateInstance {}

    @GET
    public Account show() {
        return page(FormErrors.none());
    }

    @POST
    @Path("/sessions-end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> endSessions() {
        var record = people.get(person.id());
        Instant now;
        try {
            if (record.sub != null) {
                directory.endSessions(record.sub);
            }
            now = clock.instant();
            record.signedOutAt = now;
        } catch (DirectoryUnavailable e) {
            return Pages.rejected(page(FormErrors.none()
                    .add("sessions", Languages.messages(SignInMessages.class).directoryDown())));
        }
        session.logout() // this browser's cookie; the others' are refused by the record
                .onItem()
                .delayIt()
                .by(toNextSecond(now))
                .await()
                .indefinitely();
        return Pages.seeOther("/");
    }

    /**
     * How long this second lasts yet: the provider tells when somebody signed in by the second, and all of this second's sign-ins
     * are over. Who signs in again after the answer does so in a later one.
     */
    private static Duration toNextSecond(Instant moment) {
        var next = moment.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return Duration.between(moment, next).plusMillis(1);
    }

    private Account page(FormErrors errors) {
        var p = people.get(person.id());
        var row = new AccountRow(
                p.name,
                p.mail,
                p.number,
                p.department,
                p.language,
                p.zone,
                p.workStarts + "–" + p.workEnds,
                person.roles().stream().map(PersonWords::of).sorted().toList());
        return new Account(person.company(), row, errors);
    }
}
