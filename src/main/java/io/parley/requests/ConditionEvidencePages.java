package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
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
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Showing that the conditions of an exception are met, and reading what was shown. */
@Path("/exceptions/{id}/evidence")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ConditionEvidencePages {
    private final ConditionEvidences evidences;
    private final ExceptionList list;
    private final ExceptionView view;
    private final ExceptionDetails details;
    private final CurrentPerson person;

    ConditionEvidencePages(
            ConditionEvidences evidences,
            ExceptionList list,
            ExceptionView view,
            ExceptionDetails details,
            CurrentPerson person) {
        this.evidences = evidences;
        this.list = list;
        this.view = view;
        this.details = details;
        this.person = person;
    }

    /** By the holder, and by those who answer requests; to others the exception has no such door. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> add(
            String id,
            @RestForm @Nullable String place,
            @RestForm @Nullable String note,
            @RestForm("file") @Nullable FileUpload file)
            throws IOException {
        var row = list.get(Ids.get(id));
        if (!view.mayShow(row)) {
            throw new NotFoundException();
        }
        var text = Typed.text(note);
        try {
            if (text.length() > Typed.TEXT) {
                throw new Refused("note", Refused.Why.NOTE_TOO_LONG);
            }
            evidences.add(
                    person.id(), row, Typed.number(Typed.line(place), 1_000).orElse(0), text, file(file));
        } catch (Refused refused) {
            var errors = FormErrors.none().add(refused.field(), RequestWords.say(refused.why()));
            return Pages.rejected(details.of(row.id(), "", text, "", errors));
        }
        return Pages.seeOther("/exceptions/" + row.id() + "#conditions");
    }

    /** Always as a file to save: nothing that somebody sent is shown as a page of ours. */
    @GET
    @Path("{evidence}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<byte[]> download(String id, String evidence) {
        var row = list.get(Ids.get(id));
        if (!view.sees(row)) {
            throw new NotFoundException();
        }
        var found = evidences.file(row.id(), Ids.get(evidence));
        var name = URLEncoder.encode(Objects.requireNonNull(found.fileName), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return ResponseBuilder.ok(Objects.requireNonNull(found.content))
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private static @Nullable EvidenceFile file(@Nullable FileUpload file) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
            return null;
        }
        if (file.size() > EvidenceFile.MOST_BYTES) {
            throw EvidenceFile.refused(Refused.Why.FILE_TOO_LARGE);
        }
        return EvidenceFile.of(file.fileName(), Files.readAllBytes(file.uploadedFile()));
    }
}
