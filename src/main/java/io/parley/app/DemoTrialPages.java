package io.parley.app;

import io.parley.attestation.LogTrial;
import io.parley.tenancy.Tenant;
import io.parley.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers the commands that {@code make help} lists under "try to break it": the demo company only, in evaluation mode only. */
@Path("/demo/trials")
@PermitAll
@Blocking
@Transactional(Transactional.TxType.NEVER) // each trial makes its own, as the administrator and as the company
class DemoTrialPages {
    private static final int FAILED = 500;

    private final DemoAccounts accounts;
    private final DemoTrials trials;
    private final LogTrial log;
    private final Tenants tenants;

    DemoTrialPages(DemoAccounts accounts, DemoTrials trials, LogTrial log, Tenants tenants) {
        this.accounts = accounts;
        this.trials = trials;
        this.log = log;
        this.tenants = tenants;
    }

    @GET
    @Path("bundle")
    @Produces("application/zip")
    public byte[] bundle() {
        return log.newestBundle(acme()).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("key")
    @Produces(MediaType.TEXT_PLAIN)
    public String key() {
        return log.verifier(acme()).orElseThrow(NotFoundException::new) + "\n";
    }

    @GET
    @Path("tampering")
    @Produces(MediaType.TEXT_PLAIN)
    public RestResponse<String> tampering() throws SQLException, IOException {
        return answer(trials.tampering(acme()));
    }

    @GET
    @Path("linkage")
    @Produces(MediaType.TEXT_PLAIN)
    public RestResponse<String> linkage() throws SQLException, IOException {
        return answer(trials.linkage(acme()));
    }

    private static RestResponse<String> answer(DemoTrials.Report report) {
        var text = String.join("\n", report.lines()) + "\n";
        return RestResponse.ResponseBuilder.<String>create(report.held() ? 200 : FAILED)
                .entity(text)
                .build();
    }

    private UUID acme() {
        if (!accounts.standing()) {
            throw new NotFoundException();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> tenants.findByAlias("acme").filter(Tenant::demo).map(Tenant::id))
                .orElseThrow(NotFoundException::new);
    }
}
