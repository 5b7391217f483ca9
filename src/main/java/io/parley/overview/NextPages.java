package io.parley.overview;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Pages;
import io.parley.register.Register;
import io.parley.surveys.SurveyResults;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads everybody to the one page on which their next act is done; what their role is for comes before what they do as anybody. */
@Path("/next")
@RolesAllowed({Role.Names.EMPLOYEE, Role.Names.OPERATOR})
@Produces(MediaType.TEXT_HTML)
@Transactional
class NextPages {
    private static final String COMPARISON = "/comparison?tool=whatsapp&tool=messenger&tool=teams&tool=zoom";

    private final CurrentPerson person;
    private final Register register;
    private final Acts acts;
    private final NextDecisions next;
    private final SurveyResults surveys;
    private final NewestBundle bundles;

    NextPages(
            CurrentPerson person,
            Register register,
            Acts acts,
            NextDecisions next,
            SurveyResults surveys,
            NewestBundle bundles) {
        this.person = person;
        this.register = register;
        this.acts = acts;
        this.next = next;
        this.surveys = surveys;
        this.bundles = bundles;
    }

    @GET
    public RestResponse<TemplateInstance> show() {
        return Pages.seeOther(person.isOperator() ? "/companies" : address());
    }

    private String address() {
        var may = HomeParts.of(person.roles());
        if (may.decides()) {
            return next.of(person.id(), person.roles(), surveys.latest(), register.slugs()).items().stream()
                    .findFirst()
                    .map(NextDecisions.Item::address)
                    .orElse(COMPARISON);
        }
        if (may.proves()) {
            return bundles.find()
                    .filter(NewestBundle.Bundle::ready)
                    .map(b -> "/evidence/bundles/" + b.id())
                    .orElse("/evidence");
        }
        if (may.watches()) {
            return surveys.latest()
                    .map(s -> "/surveys/" + s.survey() + "/results")
                    .orElse("/what-the-company-sees");
        }
        if (may.administers()) {
            return "/home";
        }
        return waiting().orElse("/can-i-send");
    }

    private Optional<String> waiting() {
        return acts.of(person.id(), person.roles()).stream().findFirst().map(Acts.Act::address);
    }
}
