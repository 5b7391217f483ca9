package io.parley.attestation;

import io.parley.identity.Role;
import io.parley.kernel.Limited;
import io.parley.kernel.Problems;
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
     * Lines as a bundle's acknowledgments.csv or acknowledgments.jsonl has them, in the order of the log, without proofs. {@code
     * format}: csv or jsonl. Its number of records and SHA-256 stand in the audit log once it was read to its end.
     */
    @GET
    @Limited(Limited.Kind.EXPORT)
    @Produces({"text/csv", "application/jsonl"})
    public RestResponse<InputStream> take(
            @RestQuery @Nullable String format,
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable Boolean names) {
        var form = EvidenceForm.of("", asOf, policy, "", names == null ? "" : names ? "with" : "without");
        var today = LocalDate.now(clock);
        var errors = form.check(today, population.policies());
        if (errors.present()) {
            throw EvidenceApi.refused(errors);
        }
        return files.take(
                form.wish(today),
                AcknowledgmentFile.Format.find(format == null ? "csv" : format)
                        .orElseThrow(() -> new Problems.InvalidField("format", "csv or jsonl")));
    }
}
