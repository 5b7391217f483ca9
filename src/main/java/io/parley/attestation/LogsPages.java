package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The log of logs for whoever runs the platform: how long it is, whether it is whole, and the way out when it stands still. */
@Path("/log-of-logs")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Blocking
@Transactional(Transactional.TxType.NEVER) // what is kept outside is written after the commit
class LogsPages {
    private static final int MOST_LETTERS = 500;

    private final LogsStatus status;
    private final LogsCheck check;
    private final LogOfLogs logs;
    private final CurrentPerson person;

    LogsPages(LogsStatus status, LogsCheck check, LogOfLogs logs, CurrentPerson person) {
        this.status = status;
        this.check = check;
        this.logs = logs;
        this.person = person;
    }

    /** {@code faults}: null where nobody asked, empty where all is well. */
    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LogsDetail(
            LogsStatus.Row logs,
            @Nullable List<String> faults,
            EpochProspect prospect,
            String reason,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> show() {
        return Pages.ok(page(null, "", FormErrors.none()));
    }

    /** Takes as long as the log of logs is. */
    @GET
    @Path("check")
    public RestResponse<TemplateInstance> check() {
        return Pages.ok(page(QuarkusTransaction.requiringNew().call(check::faults), "", FormErrors.none()));
    }

    @POST
    @Path("epoch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(@RestForm @Nullable String seen, @RestForm @Nullable String reason) {
        var why = reason == null ? "" : reason.strip();
        var words = Languages.messages(EpochMessages.class);
        if (why.isEmpty() || why.length() > MOST_LETTERS) {
            var page = page(null, why, FormErrors.none().add("reason", words.reasonWrong()));
            return page.prospect.frozen() ? Pages.rejected(page) : Pages.seeOther("/log-of-logs");
        }
        var by = "Operator " + person.name();
        var outcome = QuarkusTransaction.requiringNew().call(() -> logs.reopen(seen == null ? "" : seen, why, by));
        if (outcome == EpochOpening.Outcome.CHANGED) {
            return Pages.rejected(page(null, why, FormErrors.none().add("seen", words.changedMeanwhile())));
        }
        logs.keep();
        return Pages.seeOther("/log-of-logs");
    }

    private LogsDetail page(@Nullable List<String> faults, String reason, FormErrors errors) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new LogsDetail(status.get(), faults, logs.prospect(), reason, errors));
    }
}
