package io.parley.register.lists;

import io.parley.catalog.Keyed;
import io.parley.identity.CurrentPerson;
import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.identity.Role;
import io.parley.kernel.KernelConfig;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenants;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which lists of the register can be read from outside, and where. */
@Path("/lists")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
@Produces(MediaType.TEXT_HTML)
@Transactional
class ListPages {
    private final ListAddresses addresses;
    private final People people;
    private final Tenants tenants;
    private final CurrentTenant tenant;
    private final CurrentPerson person;
    private final KernelConfig config;

    ListPages(
            ListAddresses addresses,
            People people,
            Tenants tenants,
            CurrentTenant tenant,
            CurrentPerson person,
            KernelConfig config) {
        this.addresses = addresses;
        this.people = people;
        this.tenants = tenants;
        this.tenant = tenant;
        this.person = person;
        this.config = config;
    }

    @CheckedTemplate(basePath = "lists", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListIndex(List<Row> lists) implements TemplateInstance {}

    record Row(
            String key, String title, String text, @Nullable Open open) {}

    record Open(String address, String by, Instant at) {}

    @GET
    public ListIndex list() {
        var open = addresses.listOpen().stream().collect(Collectors.toMap(a -> a.kind, a -> a));
        var words = Languages.messages(ListMessages.class);
        return new ListIndex(Arrays.stream(ListKind.values())
                .map(kind -> {
                    var address = open.get(kind);
                    return new Row(
                            kind.key(),
                            words.title(kind.key()),
                            words.text(kind.key()),
                            address == null
                                    ? null
                                    : new Open(
                                            address(address),
                                            people.findByIdOptional(address.openedBy)
                                                    .map(Person::name)
                                                    .orElse(""),
                                            address.openedAt));
                })
                .toList());
    }

    @POST
    @Path("{list}/opening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(String list) {
        addresses.open(person.id(), kind(list));
        return Pages.seeOther("/lists#" + list);
    }

    @POST
    @Path("{list}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> close(String list) {
        addresses.close(person.id(), kind(list));
        return Pages.seeOther("/lists#" + list);
    }

    private String address(ListAddress address) {
        return config.url() + "/lists/" + tenants.get(tenant.id()).alias() + "/" + address.secret + "/"
                + address.kind.file();
    }

    private static ListKind kind(String key) {
        return Keyed.find(ListKind.class, key).orElseThrow(NotFoundException::new);
    }
}
