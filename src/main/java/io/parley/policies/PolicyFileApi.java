package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** PDFs of policies for programs: upload one, then name it where a text is written. */
@Path("/api/v1/policy-files")
@Tag(name = "Policies")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class PolicyFileApi {
    private final PolicyFiles files;
    private final CurrentPerson person;

    PolicyFileApi(PolicyFiles files, CurrentPerson person) {
        this.files = files;
        this.person = person;
    }

    /** {@code silentPages}: on which nothing is written, counted from one. */
    record PolicyFileJson(UUID id, String sha256, String name, int pages, int bytes, List<Integer> silentPages) {
        static PolicyFileJson of(PolicyPdf pdf) {
            return new PolicyFileJson(
                    pdf.id(), pdf.sha256(), pdf.name(), pdf.pages(), pdf.bytes(), PdfText.silent(pdf.text()));
        }
    }

    /** At most 8 MB and 200 pages; 422 with the reason for what cannot be a policy. The same file again answers the same. */
    @POST
    @Consumes({"application/pdf", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public PolicyFileJson upload(@RestQuery @Nullable String name, byte @Nullable [] content) {
        try {
            var bytes = content == null ? new byte[0] : content;
            var kept = files.keep(person.id(), name == null ? "" : name, bytes, PdfReader.read(bytes));
            return PolicyFileJson.of(kept.pdf());
        } catch (PdfRefused e) {
            throw new Problems.InvalidField("file", PdfWords.say(e));
        }
    }

    @GET
    @Path("{id}")
    @Produces("application/pdf")
    public RestResponse<byte[]> file(String id) {
        return PolicyFilePages.file(files, person, id);
    }
}
