package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Tenant;
import io.parley.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The operator's way out of a company's log that stands still: how long it is and was, and nothing of what is in it. */
@Path("/companies/{alias}/epoch")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
@Transactional(Transactional.TxType.NEVER) // each step is in one of the company's own
class EpochPages {
    private static final int MOST_LETTERS = 500;

    private final Tenants tenants;
    private final EpochOpening opening;
    private final CurrentTenant tenant;
    private final CurrentPerson person;

    EpochPages(Tenants tenants, EpochOpening opening, CurrentTenant tenant, CurrentPerson person) {
        this.tenants = tenants;
        this.opening = opening;
        this.tenant = tenant;
        this.person = person;
    }

    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EpochNew(String alias, String name, EpochProspect prospect, String reason, FormErrors errors)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show(String alias) {
        return Pages.ok(page(company(alias), "", FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(
            String alias, @RestForm @Nullable String seen, @RestForm @Nullable String reason) {
        var company = company(alias);
        var why = reason == null ? "" : reason.strip();
        var errors = FormErrors.none();
        var words = Languages.messages(EpochMessages.class);
        if (why.isEmpty() || why.length() > MOST_LETTERS) {
            errors.add("reason", words.reasonWrong());
            var page = page(company, why, errors);
            return page.prospect.frozen() ? Pages.rejected(page) : Pages.seeOther(address(company));
        }
        var outcome = opening.open(company.id(), seen == null ? "" : seen, why, "Operator " + person.name());
        if (outcome == EpochOpening.Outcome.CHANGED) {
            return Pages.rejected(page(company, why, errors.add("seen", words.changedMeanwhile())));
        }
        return Pages.seeOther(address(company));
    }

    private EpochNew page(Tenant company, String reason, FormErrors errors) {
        var prospect = tenant.inTransaction(company.id(), opening::prospect);
        return new EpochNew(company.alias(), company.name(), prospect, reason, errors);
    }

    private Tenant company(String alias) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tenants.findByAlias(alias))
                .orElseThrow(NotFoundException::new);
    }

    private static String address(Tenant company) {
        return "/companies/" + company.alias() + "/epoch";
    }
}
