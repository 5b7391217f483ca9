package io.parley.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The front door: what this is, and the way in. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class FrontPages {
    private final DemoAccounts accounts;

    FrontPages(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @CheckedTemplate(basePath = "app", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Front(List<DemoAccounts.Account> accounts, boolean doors, String password) implements TemplateInstance {}

    @GET
    @Transactional
    public Front show() {
        return new Front(accounts.list(), accounts.hasDoors(), DemoAccounts.PASSWORD);
    }
}
