package io.parley.surveys;

import io.parley.catalog.Category;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The surveys that wait for this person, those of the company, and a new one. */
@Path("/surveys")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
class SurveyPages {
    private static final int USUAL_DAYS = 14;
    private static final int WHOLE_CATALOG = 500;

    private final Surveys surveys;
    private final SurveyRows rows;
    private final Tools tools;
    private final Register register;
    private final CurrentPerson person;
    private final Clock clock;

    SurveyPages(Surveys surveys, SurveyRows rows, Tools tools, Register register, CurrentPerson person, Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.tools = tools;
        this.register = register;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyList(
            List<Surveys.Waiting> waiting, boolean maySee, boolean mayAsk, boolean mayRead, List<SurveyRow> surveys)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyNew(String title, String purpose, String closesOn, List<Shelf> shelves, FormErrors errors)
            implements TemplateInstance {}

    /** Tools to ask about; the register's own shelf comes first. */
    record Shelf(String name, boolean open, List<Choice> tools) {}

    record Choice(String slug, String name, boolean chosen) {}

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
                                : List.of());
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN})
    @Transactional
    public SurveyNew create() {
        var words = Languages.messages(SurveyMessages.class);
        return new SurveyNew(
                words.yearlyTitle(LocalDate.now(clock).getYear()),
                "",
                LocalDate.now(clock).plusDays(USUAL_DAYS).toString(),
                shelves(register.slugs()),
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
                    shelves(form.tools()),
                    errors));
        }
    }

    @Transactional
    List<Shelf> shelves(Collection<String> chosen) {
        var words = Words.current();
        var own = register.slugs();
        var all = tools.list(new ToolFilter("", null, own, false), 0, WHOLE_CATALOG);
        var shelves = new java.util.ArrayList<Shelf>();
        var ours = all.stream()
                .filter(t -> own.contains(t.slug()))
                .map(t -> new Choice(t.slug(), t.name(), chosen.contains(t.slug())))
                .toList();
        if (!ours.isEmpty()) {
            shelves.add(new Shelf(Languages.messages(SurveyMessages.class).fromRegister(), true, ours));
        }
        Arrays.stream(Category.values()).forEach(category -> {
            var others = all.stream()
                    .filter(t -> t.category().equals(category.key()) && !own.contains(t.slug()))
                    .map(t -> new Choice(t.slug(), t.name(), chosen.contains(t.slug())))
                    .toList();
            if (!others.isEmpty()) {
                shelves.add(new Shelf(
                        words.category(category.key()),
                        ours.isEmpty() || others.stream().anyMatch(Choice::chosen),
                        others));
            }
        });
        return shelves;
    }
}
