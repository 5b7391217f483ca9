package io.parley.requests;

import io.parley.catalog.Category;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.People;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.parley.register.Register;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenants;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The company's accounts for customers: everybody sees which there are, those who answer requests keep them. */
@Path("/channels")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ChannelPages {
    private final Channels channels;
    private final ChannelView view;
    private final ChannelDetails details;
    private final People people;
    private final Tools tools;
    private final Register register;
    private final Tenants tenants;
    private final CurrentTenant tenant;
    private final CurrentPerson person;

    ChannelPages(
            Channels channels,
            ChannelView view,
            ChannelDetails details,
            People people,
            Tools tools,
            Register register,
            Tenants tenants,
            CurrentTenant tenant,
            CurrentPerson person) {
        this.channels = channels;
        this.view = view;
        this.details = details;
        this.people = people;
        this.tools = tools;
        this.register = register;
        this.tenants = tenants;
        this.tenant = tenant;
        this.person = person;
    }

    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChannelIndex(List<ChannelView.Item> channels, boolean mayAdd) implements TemplateInstance {}

    /** {@code id}: of the channel that is changed, null for a new one. */
    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChannelEdit(
            @Nullable UUID id,
            ChannelForm form,
            List<Option> platforms,
            List<Option> methods,
            List<Option> data,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    public ChannelIndex list() {
        return new ChannelIndex(channels.listOpen().stream().map(view::item).toList(), Deciders.mayDecide(person));
    }

    @GET
    @Path("new")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public ChannelEdit create(@RestQuery @Nullable String tool) {
        return edit(null, ChannelForm.of(tool, null, null, null, null, null, null, null), FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public RestResponse<TemplateInstance> create(
            @RestForm @Nullable String tool,
            @RestForm @Nullable String handle,
            @RestForm @Nullable String purpose,
            @RestForm @Nullable String custodians,
            @RestForm @Nullable String recovery,
            @RestForm @Nullable String twoFactor,
            @RestForm @Nullable String archive,
            @RestForm @Nullable List<String> data) {
        var form = ChannelForm.of(tool, handle, purpose, custodians, recovery, twoFactor, archive, data);
        var meant = form.people(people);
        var errors = form.check(tools.names(List.of(form.tool())), meant, domain());
        if (errors.present()) {
            return Pages.rejected(edit(null, form, errors));
        }
        return Pages.seeOther("/channels/" + channels.add(person.id(), form.draft(meant)));
    }

    @GET
    @Path("{id}")
    public ChannelDetails.ChannelDetail show(String id) {
        return details.of(Ids.get(id), FormErrors.none());
    }

    @GET
    @Path("{id}/edit")
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public ChannelEdit edit(String id) {
        var row = channels.row(Ids.get(id));
        return edit(row.id(), ChannelForm.of(row), FormErrors.none());
    }

    /** Platform and handle stay as they are. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({
        Role.Names.MANAGER,
        Role.Names.REGISTER_EDITOR,
        Role.Names.APPROVER,
        Role.Names.COMPLIANCE_OFFICER,
        Role.Names.TENANT_ADMIN
    })
    public RestResponse<TemplateInstance> change(
            String id,
            @RestForm @Nullable String purpose,
            @RestForm @Nullable String custodians,
            @RestForm @Nullable String recovery,
            @RestForm @Nullable String twoFactor,
            @RestForm @Nullable String archive,
            @RestForm @Nullable List<String> data) {
        var row = channels.row(Ids.get(id));
        var form = ChannelForm.of(row.tool(), row.handle(), purpose, custodians, recovery, twoFactor, archive, data);
        var meant = form.people(people);
        var errors = form.check(Map.of(row.tool(), row.toolName()), meant, domain());
        if (errors.present()) {
            return Pages.rejected(edit(row.id(), form, errors));
        }
        return details.done(row.id(), () -> channels.change(person.id(), row.id(), form.draft(meant)));
    }

    private ChannelEdit edit(@Nullable UUID id, ChannelForm form, FormErrors errors) {
        var data = form.dataSet();
        return new ChannelEdit(
                id,
                form,
                platforms(form.tool()),
                Option.of(TwoFactor.class, RequestWords::say, form.twoFactor()),
                java.util.Arrays.stream(DataClass.values())
                        .map(d -> new Option(d.key(), RequestWords.say(d), data.contains(d)))
                        .toList(),
                errors);
    }

    /** Where customers are: social networks and messengers, and what the company has registered. */
    private List<Option> platforms(String chosen) {
        var registered = register.slugs();
        var names = new LinkedHashMap<String, String>();
        for (var card : tools.match(new ToolFilter("", null, registered, false))) {
            if (registered.contains(card.slug())
                    || card.category().equals(Category.SOCIAL_NETWORK.key())
                    || card.category().equals(Category.PRIVATE_MESSENGER.key())) {
                names.put(card.slug(), card.name());
            }
        }
        return names.entrySet().stream()
                .map(t -> new Option(t.getKey(), t.getValue(), t.getKey().equals(chosen)))
                .toList();
    }

    private String domain() {
        return tenants.get(tenant.id()).domain();
    }
}
