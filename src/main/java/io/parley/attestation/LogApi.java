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

/** The company's log as a whole, for programs. */
@Path("/api/v1/evidence/log")
@Tag(name = "Evidence")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class LogApi {
    private final LogStatus status;
    private final EpochHistory history;
    private final LogAnchors anchors;
    private final LogsKeys logsKeys;

    LogApi(LogStatus status, EpochHistory history, LogAnchors anchors, LogsKeys logsKeys) {
        this.status = status;
        this.history = history;
        this.anchors = anchors;
        this.logsKeys = logsKeys;
    }

    /** {@code signed…}: of the checkpoint it begins with; {@code left…}: how far the log here had come. */
    record LogEpoch(
            int epoch,
            @Nullable Instant begunAt,
            @Nullable String by,
            @Nullable String reason,
            long signedEpoch,
            long signedSize,
            int leftEpoch,
            long leftSize) {
        static LogEpoch of(EpochHistory.Row row) {
            return new LogEpoch(
                    row.number(),
                    row.at(),
                    row.by(),
                    row.reason(),
                    row.signedEpoch(),
                    row.signedSize(),
                    row.leftEpoch(),
                    row.leftSize());
        }
    }

    /**
     * {@code key}: of the log of logs; {@code checkpoint}: the company's, byte for byte, which its leaf number {@code index} is made of; {@code
     * proof}: in the form tlog-proof, from that leaf to a signed checkpoint of the log of logs.
     */
    record LogAnchor(
            String key,
            int logEpoch,
            long logSize,
            int epoch,
            long index,
            Instant takenAt,
            String checkpoint,
            String proof) {}

    /** {@code key} is null before the first record, {@code logOfLogs} before the first hour. */
    record Log(
            @Nullable String key,
            int epoch,
            long size,
            boolean frozen,
            List<LogEpoch> epochs,
            @Nullable LogAnchor logOfLogs) {}

    @GET
    public Log show() {
        var log = status.get();
        var proven = anchors.newest();
        return new Log(
                log.key(),
                log.epoch(),
                log.size(),
                log.frozen(),
                history.list().stream().map(LogEpoch::of).toList(),
                proven.map(p -> new LogAnchor(
                                logsKeys.findVerifier().orElse(""),
                                p.anchor().epoch(),
                                p.anchor().size(),
                                p.anchor().logsEpoch(),
                                p.anchor().index(),
                                p.anchor().takenAt(),
                                p.anchor().note(),
                                p.proof().text()))
                        .orElse(null));
    }
}
