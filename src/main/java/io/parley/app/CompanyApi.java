package io.parley.app;

import io.parley.identity.CurrentPerson;
import io.parley.identity.DirectoryUnavailable;
import io.parley.identity.KeycloakDirectory;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import io.parley.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Companies, for the platform's operator. */
@Path("/api/v1/companies")
@Tag(name = "companies")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
class CompanyApi {
    private final Tenants tenants;
    private final CompanyCreation creation;
    private final CurrentPerson person;

    CompanyApi(Tenants tenants, CompanyCreation creation, CurrentPerson person) {
        this.tenants = tenants;
        this.creation = creation;
        this.person = person;
    }

    record Company(UUID id, String alias, String name, String domain, Instant createdAt) {}

    record NewCompany(
            @Nullable String name,
            @Nullable String domain,
            @Nullable String adminName,
            @Nullable String adminMail) {}

    /** {@code oneTimePassword}: null where the administrator had an account before. */
    record MadeCompany(UUID id, String alias, @Nullable String oneTimePassword) {}

    @GET
    @Transactional
    public List<Company> list() {
        return tenants.listByName().stream()
                .map(t -> new Company(t.id(), t.alias(), t.name(), t.domain(), t.createdAt()))
                .toList();
    }

    /** Saying it twice makes one company. */
    @PUT
    @Path("/{alias}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MadeCompany make(String alias, @Nullable NewCompany body) {
        if (body == null) {
            throw new Problems.InvalidField("body", "is missing");
        }
        var form = new CompanyForm(
                        text(body.name), alias, text(body.domain), text(body.adminName), text(body.adminMail))
                .tidy();
        var errors = form.check();
        if (!errors.present()) {
            creation.refuseTaken(form, errors);
        }
        if (errors.present()) {
            var named = new HashMap<String, String>();
            errors.list().forEach(e -> named.put(e.field(), e.message()));
            throw new Problems.InvalidField(named);
        }
        try {
            var made = creation.make(form, "Operator " + person.name(), false, null);
            return new MadeCompany(made.id(), form.alias, made.password().orElse(null));
        } catch (DirectoryUnavailable e) {
            throw new ServiceUnavailableException(30L, e);
        } catch (KeycloakDirectory.AddressRefused e) {
            throw new Problems.InvalidField(
                    "adminMail", Languages.messages(CompanyMessages.class).adminMailRefused());
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
