package io.parley.register;

import io.parley.catalog.Attribute;
import io.parley.catalog.Attributes;
import io.parley.catalog.Findings;
import io.parley.catalog.OwnTools;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
import io.parley.kernel.Problems;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Facts about a tool of one's own: first the question, then the answer to it, so that it works without JavaScript. */
@Path("/own-tools/{slug}/facts")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
@Transactional
class OwnFactPages {
    private final Tools tools;
    private final Findings findings;
    private final Attributes attributes;
    private final CurrentPerson person;
    private final Clock clock;

    OwnFactPages(Tools tools, Findings findings, Attributes attributes, CurrentPerson person, Clock clock) {
        this.tools = tools;
        this.findings = findings;
        this.attributes = attributes;
        this.person = person;
        this.clock = clock;
    }

    record Named(String slug, String name) {}

    /** {@code asked} is null until a question is chosen. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnFactNew(
            Named tool, List<Shelf> questions, @Nullable Asked asked, OwnFactForm form, FormErrors errors)
            implements TemplateInstance {}

    record Shelf(String title, List<Choice> questions) {}

    record Choice(String key, String text, boolean chosen) {}

    /** {@code choices} is empty where the answer is typed; {@code several}: more than one may be true. */
    record Asked(String key, String question, boolean several, boolean number, List<Choice> choices) {}

    /** Facts about tools of the catalog come from the catalog: back to the tool. */
    @GET
    public RestResponse<TemplateInstance> form(String slug, @RestQuery @Nullable String question) {
        tools.get(slug);
        return OwnTools.isOwn(slug)
                ? Pages.ok(page(
                        slug,
                        find(question).orElse(null),
                        new OwnFactForm(List.of(), "", LocalDate.now(clock).toString()),
                        FormErrors.none()))
                : Pages.seeOther("/tools/" + slug);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> record(
            String slug,
            @RestForm @Nullable String question,
            @RestForm @Nullable List<String> answer,
            @RestForm @Nullable String source,
            @RestForm @Nullable String observed) {
        var asked = find(question).orElse(null);
        var form = OwnFactForm.of(answer, source, observed);
        var errors = FormErrors.none();
        own(slug);
        if (asked == null) {
            return Pages.rejected(page(
                    slug,
                    null,
                    form,
                    errors.add("question", OwnToolPages.words().badAnswer())));
        }
        var finding = form.check(slug, asked, LocalDate.now(clock), errors);
        if (finding.isEmpty()) {
            return Pages.rejected(page(slug, asked, form, errors));
        }
        findings.record(person.id(), List.of(finding.get()));
        return Pages.seeOther("/tools/" + slug);
    }

    private String own(String slug) {
        var name = tools.get(slug).name();
        if (!OwnTools.isOwn(slug)) {
            throw new Problems.InvalidField("tool", "A tool of your own");
        }
        return name;
    }

    private Optional<Attribute> find(@Nullable String key) {
        return attributes.list().stream().filter(a -> a.key().equals(key)).findFirst();
    }

    private OwnFactNew page(String slug, @Nullable Attribute asked, OwnFactForm form, FormErrors errors) {
        var words = Words.current();
        return new OwnFactNew(
                new Named(slug, own(slug)),
                Arrays.stream(Attribute.Group.values())
                        .map(group -> new Shelf(
                                words.group(group),
                                attributes.list().stream()
                                        .filter(a -> a.group() == group)
                                        .map(a -> new Choice(a.key(), words.question(a), a.equals(asked)))
                                        .toList()))
                        .toList(),
                asked == null
                        ? null
                        : new Asked(
                                asked.key(),
                                words.question(asked),
                                asked.type() == Attribute.Type.SET,
                                asked.type() == Attribute.Type.NUMBER,
                                asked.values().stream()
                                        .map(v -> new Choice(
                                                v,
                                                words.value(asked, List.of(v)),
                                                form.answer().contains(v)))
                                        .toList()),
                form,
                errors);
    }
}
