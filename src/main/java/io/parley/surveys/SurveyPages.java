package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.kernel.Problems;
import io.parley.register.Register;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The surveys that wait for this person, those of the company, and a new one. */
@Path("/surveys")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
class SurveyPages {
    private static final int USUAL_DAYS = 14;
    private static final int SHORT_DAYS = 7;

    private final Surveys surveys;
    private final SurveyRows rows;
    private final ToolShelves shelves;
    private final Register register;
    private final Signatures signatures;
    private final CurrentPerson person;
    private final Clock clock;

    SurveyPages(
            Surveys surveys,
            SurveyRows rows,
            ToolShelves shelves,
            Register register,
            Signatures signatures,
            CurrentPerson person,
            Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.shelves = shelves;
        this.register = register;
        this.signatures = signatures;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyList(
            List<Surveys.Waiting> waiting,
            boolean maySee,
            boolean mayAsk,
            boolean mayRead,
            List<SurveyRow> surveys,
            Signing signing)
            implements TemplateInstance {}

    /** {@code unsigned}: what waits for this person; {@code mayChange}: whether there is such a thing as signing. */
    record Signing(boolean needed, boolean mayChange, List<Surveys.Waiting> unsigned) {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyNew(
            String title,
            String purpose,
            String closesOn,
            List<Template> templates,
            boolean confidential,
            List<ToolShelves.Shelf> shelves,
            FormErrors errors)
            implements TemplateInstance {}

    record Template(String key, String name, String text, boolean chosen) {}

    @GET
    @Transactional
    public SurveyList list() {
        boolean maySee = Askers.maySee(person);
        return new SurveyList(
                surveys.listOpenFor(person.id()),
                maySee || Askers.mayRead(person),
                Askers.mayAsk(person),
                Askers.mayRead(person),
                maySee
                        ? rows.list()
                        : Askers.mayRead(person)
                                ? rows.list().stream()
                                        .filter(SurveyRow::released)
                                        .toList()
                                : List.of(),
                new Signing(
                        signatures.needed(),
                        person.roles().contains(Role.TENANT_ADMIN),
                        person.roles().contains(Role.OBSERVER) ? surveys.listToSign(person.id()) : List.of()));
    }

    /** Whether an observer signs every survey before people are asked. */
    @POST
    @Path("signing")
    @RolesAllowed(Role.Names.TENANT_ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> signing(@RestForm @Nullable String needed) {
        signatures.need(person.id(), "yes".equals(needed));
        return Pages.seeOther("/surveys");
    }

    /** {@code template} and {@code tool}: what the page that leads here is about, chosen beforehand. */
    @GET
    @Path("new")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Transactional
    public SurveyNew create(@RestQuery @Nullable String template, @RestQuery @Nullable List<String> tool) {
        var words = Languages.messages(SurveyMessages.class);
        var chosen = template != null && Templates.ALL.contains(template) ? template : Templates.BASELINE;
        var asked = tool == null || tool.isEmpty() ? register.slugs() : tool;
        int days = chosen.equals(Templates.SWITCH) || chosen.equals(Templates.PULSE) ? SHORT_DAYS : USUAL_DAYS;
        return new SurveyNew(
                chosen.equals(Templates.SWITCH)
                        ? words.switchTitle()
                        : words.yearlyTitle(LocalDate.now(clock).getYear()),
                "",
                LocalDate.now(clock).plusDays(days).toString(),
                templates(chosen),
                false,
                shelves.list(asked),
                FormErrors.none());
    }

    @POST
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(@BeanParam SurveyForm form) {
        try {
            return Pages.seeOther("/surveys/" + surveys.create(person.id(), form.draft()));
        } catch (Problems.InvalidField e) {
            var errors = FormErrors.none();
            e.errors().forEach(errors::add);
            return Pages.rejected(new SurveyNew(
                    form.title == null ? "" : form.title,
                    form.purpose == null ? "" : form.purpose,
                    form.closesOn == null ? "" : form.closesOn,
                    templates(form.template()),
                    form.confidential(),
                    shelves.list(form.tools()),
                    errors));
        }
    }

    private static List<Template> templates(String chosen) {
        var words = Languages.messages(SurveyBuildMessages.class);
        return List.of(
                new Template(
                        Templates.BASELINE,
                        words.templateBaseline(),
                        words.templateBaselineText(),
                        chosen.equals(Templates.BASELINE)),
                new Template(
                        Templates.PULSE,
                        words.templatePulse(),
                        words.templatePulseText(),
                        chosen.equals(Templates.PULSE)),
                new Template(
                        Templates.INCIDENT,
                        words.templateIncident(),
                        words.templateIncidentText(),
                        chosen.equals(Templates.INCIDENT)),
                new Template(
                        Templates.SWITCH,
                        words.templateSwitch(),
                        words.templateSwitchText(),
                        chosen.equals(Templates.SWITCH)),
                new Template(
                        Templates.EMPTY,
                        words.templateEmpty(),
                        words.templateEmptyText(),
                        chosen.equals(Templates.EMPTY)));
    }
}
