package io.parley.attestation;

import io.parley.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of logs, for the platform's operator. */
@Path("/api/v1/log-of-logs")
@Tag(name = "companies")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class LogsApi {
    private final LogsStatus status;
    private final LogsCheck check;

    LogsApi(LogsStatus status, LogsCheck check) {
        this.status = status;
        this.check = check;
    }

    /** {@code key}, {@code checkpoint} and {@code newestHour} are null before its first hour; {@code root}: in base64, as the checkpoint has it. */
    record LogOfLogsState(
            @Nullable String key,
            int epoch,
            long size,
            String root,
            boolean frozen,
            @Nullable Instant newestHour,
            @Nullable String checkpoint) {}

    record LogOfLogsCheck(boolean whole, List<String> faults) {}

    @GET
    public LogOfLogsState show() {
        var logs = status.get();
        return new LogOfLogsState(
                logs.key(), logs.epoch(), logs.size(), logs.root(), logs.frozen(), logs.hour(), logs.checkpoint());
    }

    /** Done again from its leaves, which takes as long as it is. */
    @GET
    @Path("check")
    public LogOfLogsCheck check() {
        var faults = check.faults();
        return new LogOfLogsCheck(faults.isEmpty(), faults);
    }
}
