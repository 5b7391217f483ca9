package io.parley.identity;

import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** For people of several companies: for which one they sign in. A session is for one company only. */
@Path("/company-choice")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Blocking
class CompanyChoicePages {
    private final CurrentPerson person;
    private final SignInAgain again;

    CompanyChoicePages(CurrentPerson person, SignInAgain again) {
        this.person = person;
        this.again = again;
    }

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CompanyChoice(String name, List<SignedIn.Company> companies) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> list() {
        var signedIn = person.signedIn().orElseThrow(NotFoundException::new);
        return signedIn.refusal() == SignedIn.Refusal.SEVERAL_COMPANIES
                ? Pages.ok(new CompanyChoice(signedIn.name(), signedIn.companies()))
                : Pages.seeOther("/home");
    }

    /** Coming back from sign-in ends here too, with a session of that company. */
    @GET
    @Path("/{alias}")
    public Uni<Response> choose(String alias, RoutingContext context) {
        var signedIn = person.signedIn().orElseThrow(NotFoundException::new);
        boolean named = signedIn.companies().stream().anyMatch(c -> c.alias().equals(alias));
        if (signedIn.operator() || named && signedIn.refusal() != SignedIn.Refusal.SEVERAL_COMPANIES) {
            return Uni.createFrom()
                    .item(Response.seeOther(java.net.URI.create("/home")).build());
        }
        if (!named) {
            throw new NotFoundException();
        }
        return again.forCompany(context, alias);
    }
}
