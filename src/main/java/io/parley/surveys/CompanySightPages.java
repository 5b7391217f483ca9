package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the company can see about its people, for every one of them to read before they answer. */
@Path("/what-the-company-sees")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Blocking
class CompanySightPages {
    private final SurveyConfig config;
    private final CurrentPerson person;

    CompanySightPages(SurveyConfig config, CurrentPerson person) {
        this.config = config;
        this.person = person;
    }

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CompanySight(String company, int threshold, int comments, int backupDays) implements TemplateInstance {}

    @GET
    public CompanySight show() {
        return new CompanySight(person.company(), Survey.LEAST_THRESHOLD, Comments.LEAST_PEOPLE, config.backupDays());
    }
}
