package io.parley.identity;

import io.parley.kernel.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 403: either the role does not reach, or whoever signed in is nobody here, and then the page says why and what to do. */
class Refusals {
    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(String name, String why, List<SignedIn.Company> companies) implements TemplateInstance {}

    private final SecurityIdentity identity;

    Refusals(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException e, RoutingContext context) {
        SignedIn signedIn = identity.getAttribute(SignedIn.ATTRIBUTE);
        if (signedIn == null
                || signedIn.refusal() == null
                || context.normalizedPath().startsWith("/api/")) {
            return Problems.answer(context, 403);
        }
        var page = new Refused(signedIn.name(), signedIn.refusal().name(), signedIn.companies());
        return Response.status(403)
                .entity(page.render())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }
}
