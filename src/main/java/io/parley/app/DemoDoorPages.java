package io.parley.app;

import io.parley.kernel.KernelConfig;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The doors of evaluation mode: one click signs in through Keycloak as a built-in person, on that person's next act. */
@Path("/demo/doors/{door}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DemoDoorPages {
    private final DemoAccounts accounts;
    private final DemoSignIn signIn;
    private final KernelConfig config;

    DemoDoorPages(DemoAccounts accounts, DemoSignIn signIn, KernelConfig config) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.config = config;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(String door, @Context HttpHeaders sent) throws InterruptedException {
        var behind = QuarkusTransaction.requiringNew()
                .call(() -> accounts.findDoor(door))
                .orElseThrow(NotFoundException::new);
        var answer = ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER);
        try {
            for (var cookie : signIn.cookies(behind.mail(), config.url() + "/signed-in")) {
                answer.header(HttpHeaders.SET_COOKIE, cookie);
            }
        } catch (IOException e) {
            Log.warn("A door of evaluation mode stays shut, the sign-in page asks instead", e);
        }
        // whoever was signed in before is not any more
        Sessions.end(sent).forEach(cookie -> answer.header(HttpHeaders.SET_COOKIE, cookie));
        return answer.location(URI.create("/next")).build();
    }
}
