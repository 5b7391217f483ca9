package io.parley.app;

import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the identity provider sends people back to. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPages {
    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInFailed() implements TemplateInstance {}

    /** Asking for this page is asking to sign in. */
    @GET
    @Path("signed-in")
    @Authenticated
    public RestResponse<TemplateInstance> signedIn() {
        return Pages.seeOther("/home");
    }

    /** The sign-in extension ends the session on the way here; whoever has none is asked to sign in. */
    @GET
    @Path("sign-out")
    @Authenticated
    public RestResponse<TemplateInstance> signOut() {
        return Pages.seeOther("/");
    }

    @GET
    @Path("sign-in-failed")
    @PermitAll
    public SignInFailed failed() {
        return new SignInFailed();
    }
}
