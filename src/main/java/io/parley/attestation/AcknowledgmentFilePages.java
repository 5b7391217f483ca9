package io.parley.attestation;

import io.parley.identity.Role;
import io.parley.kernel.Limited;
import io.parley.kernel.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers that the preview is of, alone and all of them. Taking them is an act of its own. */
@Path("/evidence/file")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Transactional
class AcknowledgmentFilePages {
    private final AcknowledgmentFiles files;
    private final Population population;
    private final Clock clock;

    AcknowledgmentFilePages(AcknowledgmentFiles files, Population population, Clock clock) {
        this.files = files;
        this.population = population;
        this.clock = clock;
    }

    @GET
    @Path("acknowledgments.csv")
    @Limited(Limited.Kind.EXPORT)
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<InputStream> table(
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String names) {
        return take(AcknowledgmentFile.Format.CSV, asOf, policy, names);
    }

    @GET
    @Path("acknowledgments.jsonl")
    @Limited(Limited.Kind.EXPORT)
    @Produces("application/jsonl")
    public RestResponse<InputStream> lines(
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String names) {
        return take(AcknowledgmentFile.Format.JSONL, asOf, policy, names);
    }

    private RestResponse<InputStream> take(
            AcknowledgmentFile.Format format, @Nullable String asOf, @Nullable String policy, @Nullable String names) {
        var form = EvidenceForm.of("", asOf, policy, "", names);
        var today = LocalDate.now(clock);
        if (form.check(today, population.policies()).present()) {
            return Pages.seeOther("/evidence"); // only an address that somebody wrote by hand leads here
        }
        return files.take(form.wish(today), format);
    }
}
