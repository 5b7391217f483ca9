package io.parley.identity;

import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The people of the company, for programs. */
@Path("/api/v1/people")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "People")
class PeopleApi {
    private final People people;
    private final PeopleList list;
    private final PersonEdits edits;
    private final Roles roles;

    PeopleApi(People people, PeopleList list, PersonEdits edits, Roles roles) {
        this.people = people;
        this.list = list;
        this.edits = edits;
        this.roles = roles;
    }

    record PersonItem(
            UUID id,
            String number,
            String name,
            String mail,
            @Nullable String department,
            boolean active,
            List<String> roles) {}

    record PeoplePage(List<PersonItem> items, int page, int pages, long total) {}

    @GET
    public PeoplePage listPeople(@BeanParam PeopleFilter filter) {
        var found = list.find(filter, "/api/v1/people");
        var roles = list.roles(found.people().stream().map(p -> p.id).toList());
        var items = found.people().stream()
                .map(p -> new PersonItem(
                        p.id,
                        p.number,
                        p.name,
                        p.mail,
                        p.department,
                        p.active,
                        roles.getOrDefault(p.id, List.of()).stream()
                                .map(Role::key)
                                .toList()))
                .toList();
        return new PeoplePage(
                items, found.page().number(), found.page().pages(), found.page().total());
    }

    @GET
    @Path("{id}")
    public PersonJson getPerson(String id) {
        return json(people.get(Ids.get(id)));
    }

    /** The same person sent twice is one: 201, then 200. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<PersonJson> createPerson(@Nullable PersonJson body) {
        var values = given(body).values();
        var faults = edits.check(values, null);
        if (faults.isEmpty()) {
            var person = edits.add(values);
            return ResponseBuilder.create(RestResponse.Status.CREATED, json(person))
                    .location(URI.create("/api/v1/people/" + person.id))
                    .build();
        }
        var same = edits.findSame(values);
        if (same.isEmpty()) {
            throw invalid(faults);
        }
        return RestResponse.ok(json(same.get()));
    }

    /** The version must be the one that was read; otherwise 409. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public PersonJson changePerson(String id, @Nullable PersonJson body) {
        var person = people.get(Ids.get(id));
        var sent = given(body);
        var values = sent.values();
        var faults = edits.check(values, person);
        people.getEntityManager().refresh(person);
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        if (sent.version() == null) {
            throw new Problems.InvalidField("version", PersonWords.words().faultRequired());
        }
        if (edits.read(person).equals(values)) {
            return json(person);
        }
        if (sent.version() != person.version) {
            throw new WebApplicationException(409);
        }
        edits.change(person, values);
        return json(person);
    }

    private PersonJson json(Person person) {
        return PersonJson.of(person, edits.read(person), roles.of(person.id));
    }

    private static PersonJson given(@Nullable PersonJson body) {
        if (body == null) {
            throw new WebApplicationException(400);
        }
        return body;
    }

    private static Problems.InvalidField invalid(Map<PersonField, PersonFault> faults) {
        var errors = new LinkedHashMap<String, String>();
        faults.forEach((field, fault) -> errors.put(field.key(), PersonWords.of(fault, "")));
        return new Problems.InvalidField(errors);
    }
}
