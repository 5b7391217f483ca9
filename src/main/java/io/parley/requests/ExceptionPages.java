package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
import io.parley.register.Register;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Exceptions: all of them for those who decide, one's own for everybody; and a new one. */
@Path("/exceptions")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ExceptionPages {
    private final Exceptions exceptions;
    private final ExceptionList list;
    private final ExceptionView view;
    private final ExceptionDetails details;
    private final Requests requests;
    private final Register register;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    ExceptionPages(
            Exceptions exceptions,
            ExceptionList list,
            ExceptionView view,
            ExceptionDetails details,
            Requests requests,
            Register register,
            Tools tools,
            CurrentPerson person,
            Clock clock) {
        this.exceptions = exceptions;
        this.list = list;
        this.view = view;
        this.details = details;
        this.requests = requests;
        this.register = register;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExceptionIndex(List<ExceptionView.Item> exceptions, boolean seesAll, Page page)
            implements TemplateInstance {}

    /** {@code holder}: whom it is for, empty for whoever asks. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExceptionNew(
            ExceptionForm form,
            String holder,
            List<Option> kinds,
            List<Option> tools,
            List<Option> data,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    public ExceptionIndex list(@RestQuery @Nullable String page) {
        boolean all = Deciders.maySeeAll(person);
        int number = page == null ? 1 : Typed.number(page, 1_000_000).orElse(1);
        var here = Page.of(number, all ? list.count() : list.countOf(person.id()), "/exceptions", Map.of());
        var rows = all ? list.list(here.offset(), here.size()) : list.listOf(person.id(), here.offset(), here.size());
        return new ExceptionIndex(rows.stream().map(view::item).toList(), all, here);
    }

    /** {@code request}: for whoever asked there; only those who answer requests propose for others. */
    @GET
    @Path("new")
    public ExceptionNew create(
            @RestQuery @Nullable String request, @RestQuery @Nullable String tool, @RestQuery @Nullable String data) {
        var today = LocalDate.now(clock);
        var form = request == null || request.isEmpty()
                ? ExceptionForm.of(null, null, tool, null, null, null, data, today.toString(), null)
                : ExceptionForm.of(requests.row(Ids.get(request)), today);
        return form(form, FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(
            @RestForm @Nullable String request,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String tool,
            @RestForm @Nullable String name,
            @RestForm @Nullable String purpose,
            @RestForm @Nullable String conditions,
            @RestForm @Nullable String data,
            @RestForm @Nullable String from,
            @RestForm @Nullable String until) {
        var form = ExceptionForm.of(request, kind, tool, name, purpose, conditions, data, from, until);
        var names = tools.names(List.of(form.tool()));
        var errors = form.check(names, LocalDate.now(clock));
        if (errors.present()) {
            return Pages.rejected(form(form, errors));
        }
        mayProposeFor(form);
        return Pages.seeOther("/exceptions/" + exceptions.request(person.id(), form.draft(names)));
    }

    @GET
    @Path("{id}")
    public ExceptionDetails.ExceptionDetail show(String id) {
        return details.of(Ids.get(id), "", "", "", FormErrors.none());
    }

    private ExceptionNew form(ExceptionForm form, FormErrors errors) {
        var slugs = register.slugs();
        if (!form.tool().isEmpty()) {
            slugs.add(form.tool());
        }
        var names = tools.names(slugs);
        return new ExceptionNew(
                form,
                mayProposeFor(form),
                Option.of(ExceptionKind.class, RequestWords::say, form.kind()),
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                        .map(t ->
                                new Option(t.getKey(), t.getValue(), t.getKey().equals(form.tool())))
                        .toList(),
                Option.of(DataClass.class, RequestWords::say, form.data()),
                errors);
    }

    /** The name of whom it is for, empty for oneself. Another's request is there only for those who answer requests. */
    private String mayProposeFor(ExceptionForm form) {
        var request = form.requestId();
        if (request == null) {
            return "";
        }
        var row = requests.row(request);
        if (row.person().equals(person.id())) {
            return "";
        }
        if (!Deciders.mayDecide(person)) {
            throw new NotFoundException();
        }
        return row.requester();
    }
}
