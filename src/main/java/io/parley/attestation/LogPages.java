package io.parley.attestation;

import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The company's log as a whole: how long it is, where it broke, and where it stands in the log of logs. */
@Path("/evidence/log")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Transactional
class LogPages {
    private final LogStatus status;
    private final EpochHistory history;
    private final LogAnchors anchors;
    private final LogsKeys logsKeys;

    LogPages(LogStatus status, EpochHistory history, LogAnchors anchors, LogsKeys logsKeys) {
        this.status = status;
        this.history = history;
        this.anchors = anchors;
        this.logsKeys = logsKeys;
    }

    /** {@code anchor}: null until an hour took the first checkpoint. */
    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LogDetail(
            LogStatus.Row log,
            List<EpochHistory.Row> epochs,
            LogAnchors.@Nullable Proven anchor,
            @Nullable String logsKey)
            implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public LogDetail show() {
        return new LogDetail(
                status.get(),
                history.list(),
                anchors.newest().orElse(null),
                logsKeys.findVerifier().orElse(null));
    }

    /** What the leaf is made of. */
    @GET
    @Path("checkpoint")
    @Produces("text/plain;charset=UTF-8")
    public RestResponse<String> checkpoint() {
        return file("checkpoint", proven -> proven.anchor().note());
    }

    @GET
    @Path("proof")
    @Produces("text/plain;charset=UTF-8")
    public RestResponse<String> proof() {
        return file("log-of-logs.tlog-proof", proven -> proven.proof().text());
    }

    private RestResponse<String> file(String name, Function<LogAnchors.Proven, String> content) {
        var proven = anchors.newest().orElseThrow(NotFoundException::new);
        return ResponseBuilder.ok(content.apply(proven))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
