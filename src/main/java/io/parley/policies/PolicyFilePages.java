package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** PDFs of policies, always as files to save; what is no policy yet is for those who work on it. */
@Path("/policy-files/{id}")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class PolicyFilePages {
    private final PolicyFiles files;
    private final CurrentPerson person;

    PolicyFilePages(PolicyFiles files, CurrentPerson person) {
        this.files = files;
        this.person = person;
    }

    @GET
    @Produces("application/pdf")
    public RestResponse<byte[]> file(String id) {
        return file(files, person, id);
    }

    static RestResponse<byte[]> file(PolicyFiles files, CurrentPerson person, String id) {
        var file = files.get(Ids.get(id));
        boolean works = person.is(Role.POLICY_AUTHOR) || person.is(Role.APPROVER);
        if (!works && !files.isPublished(file.id)) {
            throw new NotFoundException();
        }
        var name = URLEncoder.encode(file.name, StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseBuilder.ok(file.content)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
