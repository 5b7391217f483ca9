package io.parley.attestation;

import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole log done again and compared; takes as long as the log is. */
@Path("/api/v1/evidence/log-check")
@Tag(name = "Evidence")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class LogCheckApi {
    private final Fsck fsck;

    LogCheckApi(Fsck fsck) {
        this.fsck = fsck;
    }

    record LogCheck(boolean whole, List<String> faults) {}

    @GET
    public LogCheck show() {
        var faults = fsck.check();
        return new LogCheck(faults.isEmpty(), faults);
    }
}
