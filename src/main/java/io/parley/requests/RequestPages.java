package io.parley.requests;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** "I want to use X": look first, then ask; and what was asked so far. */
@Path("/requests")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RequestPages {
    private static final int MOST_SEARCH = 100;

    private final Requests requests;
    private final RequestSearch search;
    private final RequestView view;
    private final RequestDetails details;
    private final RequestForms forms;
    private final UnsentRequests unsent;
    private final Tools tools;
    private final CurrentPerson person;
    private final Clock clock;

    RequestPages(
            Requests requests,
            RequestSearch search,
            RequestView view,
            RequestDetails details,
            RequestForms forms,
            UnsentRequests unsent,
            Tools tools,
            CurrentPerson person,
            Clock clock) {
        this.requests = requests;
        this.search = search;
        this.view = view;
        this.details = details;
        this.forms = forms;
        this.unsent = unsent;
        this.tools = tools;
        this.person = person;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestList(
            List<RequestView.Item> requests, List<UnsentRequests.Row> drafts, String show, boolean seesAll, Page page)
            implements TemplateInstance {}

    /** The search, when nothing is chosen yet. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestFind(String q, String urlName, List<RequestSearch.Found> found) implements TemplateInstance {}

    /** {@code show}: waiting, mine, all. Those who answer begin with what waits. */
    @GET
    public RequestList list(@RestQuery @Nullable String show, @RestQuery @Nullable String page) {
        var chosen = show != null && List.of("waiting", "mine", "all").contains(show)
                ? show
                : Deciders.maySeeAll(person) ? "waiting" : "mine";
        var filter = switch (chosen) {
            case "mine" -> RequestFilter.of(person.id());
            case "all" -> RequestFilter.ALL;
            default -> RequestFilter.WAITING;
        };
        int number = page == null ? 1 : Typed.number(page, 1_000_000).orElse(1);
        var here = Page.of(number, requests.count(filter), "/requests", Map.of("show", chosen));
        var rows = requests.list(filter, here.offset(), here.size()).stream()
                .map(view::item)
                .toList();
        return new RequestList(
                rows,
                chosen.equals("mine") && here.number() == 1 ? unsent.list(person.id()) : List.of(),
                chosen,
                Deciders.maySeeAll(person),
                here);
    }

    @GET
    @Path("new")
    public TemplateInstance create(
            @RestQuery @Nullable String q, @RestQuery @Nullable String tool, @RestQuery @Nullable String name) {
        var other = Typed.line(name);
        if (tool != null && !tool.isEmpty() || !other.isEmpty()) {
            return forms.page(RequestForm.empty(tool == null ? "" : tool, other), FormErrors.none());
        }
        var line = Typed.line(q);
        var asked = line.length() > MOST_SEARCH ? line.substring(0, MOST_SEARCH) : line;
        return new RequestFind(
                asked,
                URLEncoder.encode(asked, StandardCharsets.UTF_8),
                asked.isEmpty() ? List.of() : search.find(asked));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> create(@BeanParam RequestFields fields) {
        var form = fields.form();
        var names = tools.names(List.of(form.tool()));
        var errors = form.check(names, LocalDate.now(clock));
        if (errors.present()) {
            return Pages.rejected(forms.page(form, errors));
        }
        var id = requests.submit(person.id(), form.draft(names));
        return Pages.seeOther("/requests/" + id + "?sent=1");
    }

    @GET
    @Path("{id}")
    public RequestDetails.RequestDetail show(String id, @RestQuery @Nullable String sent) {
        return details.of(Ids.get(id), AnswerForm.EMPTY, "", FormErrors.none(), "1".equals(sent));
    }
}
