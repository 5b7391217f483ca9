package io.parley.vendors;

import io.parley.catalog.Tools;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is said to be wrong in a tool's record. It goes to those who keep the ledger, without a name and without the company. */
@Path("/api/v1/tools/{slug}/corrections")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ToolCorrectionApi {
    /** A form's field → the name it has in a body. */
    private static final Map<String, String> FIELDS = Map.of("case", "caseId", "said_by", "saidBy");

    private final Tools tools;
    private final Corrections corrections;

    ToolCorrectionApi(Tools tools, Corrections corrections) {
        this.tools = tools;
        this.corrections = corrections;
    }

    /** {@code caseId}: left out where it is about the whole record. {@code saidBy}: the vendor in whose name it is said, if any. */
    record NewCorrection(
            @Nullable String caseId,
            @Nullable String what,
            @Nullable String source,
            @Nullable String saidBy) {}

    /** {@code waiting}: so many have no answer yet; their words are not shown before. */
    record AnsweredCorrections(List<CorrectionJson> items, long waiting) {}

    @GET
    public AnsweredCorrections list(String slug) {
        tools.get(slug);
        return answered(slug);
    }

    /** 201 with what stands beside the record. The same words that still wait are one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<AnsweredCorrections> send(String slug, @Nullable NewCorrection body) {
        tools.get(slug);
        var form = new CorrectionForm();
        if (body != null) {
            form.caseId = body.caseId();
            form.what = body.what();
            form.source = body.source();
            form.saidBy = body.saidBy();
            form.vendor = body.saidBy() == null ? null : "yes";
        }
        var errors = form.check();
        if (errors.present()) {
            var fields = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> fields.put(FIELDS.getOrDefault(e.field(), e.field()), e.message()));
            throw new Problems.InvalidField(fields);
        }
        corrections.send(slug, form);
        return RestResponse.status(RestResponse.Status.CREATED, answered(slug));
    }

    private AnsweredCorrections answered(String slug) {
        return new AnsweredCorrections(
                corrections.listAnswered(slug).stream().map(CorrectionJson::of).toList(), corrections.countOpen(slug));
    }
}
