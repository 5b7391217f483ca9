package io.parley.attestation;

import io.parley.identity.Role;
import io.parley.kernel.Limited;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Any number of answers as one file, for programs. */
@Path("/api/v1/evidence/file")
@Tag(name = "Evidence")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Transactional
class AcknowledgmentFileApi {
    private final AcknowledgmentFiles files;
    private final Population population;
    private final Clock clock;

    AcknowledgmentFileApi(AcknowledgmentFiles files, Population population, Clock clock) {
        this.files = files;
        this.population = population;
        this.clock = clock;
    }

    /**
     * A table as a bundle's acknowledgments.csv is, in the order of the log, without proofs. Its number of records and SHA-256 stand in the
     * audit log once it was read to its end.
     */
    @GET
    @Path("acknowledgments.csv")
    @Limited(Limited.Kind.EXPORT)
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<InputStream> table(
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable Boolean names) {
        return take(AcknowledgmentFile.Format.CSV, asOf, policy, names);
    }

    /** The same as a bundle's acknowledgments.jsonl: a JSON object on each line, with what its leaf of the log is made of. */
    @GET
    @Path("acknowledgments.jsonl")
    @Limited(Limited.Kind.EXPORT)
    @Produces("application/jsonl")
    public RestResponse<InputStream> lines(
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable Boolean names) {
        return take(AcknowledgmentFile.Format.JSONL, asOf, policy, names);
    }

    private RestResponse<InputStream> take(
            AcknowledgmentFile.Format format, @Nullable String asOf, @Nullable String policy, @Nullable Boolean names) {
        var form = EvidenceForm.of("", asOf, policy, "", names == null ? "" : names ? "with" : "without");
        var today = LocalDate.now(clock);
        var errors = form.check(today, population.policies());
        if (errors.present()) {
            throw EvidenceApi.refused(errors);
        }
        return files.take(form.wish(today), format);
    }
}
