package io.parley.register;

import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the register said about a tool on a day, and every decision there ever was about it. */
@Path("/tools/{slug}/decisions")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.REGISTER_EDITOR,
    Role.Names.REVIEWER,
    Role.Names.APPROVER,
    Role.Names.POLICY_AUTHOR,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class DecisionDayPages {
    private final DecisionDays days;

    DecisionDayPages(DecisionDays days) {
        this.days = days;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecisionDay(DecisionDays.Then then, String at, FormErrors errors) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show(String slug, @RestQuery @Nullable String at) {
        var asked = AskedDay.of(at, days.today());
        var errors = FormErrors.none();
        if (asked.faulty()) {
            errors.add("at", RuleWords.words().badDay());
        }
        var page = new DecisionDay(days.on(slug, asked.day()), asked.typed(), errors);
        return asked.faulty() ? Pages.rejected(page) : RestResponse.ok(page);
    }
}
