package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.verify.TlogProof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A receipt with everything that is needed to check it. */
@Path("/api/v1/receipts/{ackId}")
@Tag(name = "Evidence")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ReceiptApi {
    private final Receipts receipts;
    private final CurrentPerson person;

    ReceiptApi(Receipts receipts, CurrentPerson person) {
        this.receipts = receipts;
        this.person = person;
    }

    /** {@code logEpoch}, {@code logIndex} and {@code proof} are null until the record is in the log; {@code record} is what was committed to. */
    record Receipt(
            UUID id,
            String policy,
            String version,
            String choice,
            Instant actedAt,
            String contentSha256,
            @Nullable Integer logEpoch,
            @Nullable Long logIndex,
            @Nullable String proof,
            Map<String, String> record) {}

    @GET
    public Receipt show(String ackId) {
        var r = receipts.get(Ids.get(ackId), ReceiptPages.Receivers.onlyOf(person));
        return new Receipt(
                r.id(),
                r.policy(),
                r.version(),
                r.choice(),
                r.actedAt(),
                r.contentSha256(),
                r.index() == null ? null : r.epoch(),
                r.index(),
                receipts.findProof(r).map(TlogProof::text).orElse(null),
                receipts.record(r.id()));
    }
}
