package io.parley.notifications;

import io.parley.identity.CurrentPerson;
import io.parley.identity.People;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.KernelConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Evaluation mode has no mail server, so everybody reads the mails to their own address here; elsewhere there is no such page. */
@Path("/demo/mail")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class DemoMailPages {
    private static final int MOST = 100;

    private final Outbox outbox;
    private final People people;
    private final CurrentPerson person;
    private final MailText text;
    private final boolean shown;

    DemoMailPages(Outbox outbox, People people, CurrentPerson person, MailText text, KernelConfig config) {
        this.outbox = outbox;
        this.people = people;
        this.person = person;
        this.text = text;
        this.shown = config.demoMail();
    }

    @CheckedTemplate(basePath = "notifications", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DemoMailList(String address, List<MailRow> mails) implements TemplateInstance {}

    @CheckedTemplate(basePath = "notifications", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DemoMail(String address, MailRow mail, List<MailText.Line> lines) implements TemplateInstance {}

    @GET
    public DemoMailList list() {
        var address = address();
        return new DemoMailList(
                address, outbox.listTo(address, MOST).stream().map(MailRow::of).toList());
    }

    @GET
    @Path("/{id}")
    public DemoMail show(String id) {
        var address = address();
        var mail = outbox.findTo(address, Ids.get(id)).orElseThrow(NotFoundException::new);
        return new DemoMail(address, MailRow.of(mail), text.lines(mail.body));
    }

    private String address() {
        if (!shown) {
            throw new NotFoundException();
        }
        return people.get(person.id()).mail();
    }
}
