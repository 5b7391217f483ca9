package io.parley.register;

import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the company decided, what waits, and how it came about. */
@Path("/decisions")
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
class DecisionPages {
    private final Decisions decisions;
    private final DecisionReads reads;
    private final DecisionDetails details;

    DecisionPages(Decisions decisions, DecisionReads reads, DecisionDetails details) {
        this.decisions = decisions;
        this.reads = reads;
        this.details = details;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecisionList(DecisionFilter filter, List<Choice> states, List<DecisionRow> decisions, Page page)
            implements TemplateInstance {}

    record Choice(String key, String name, boolean chosen) {}

    @GET
    public DecisionList list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String review,
            @RestQuery @Nullable String tool,
            @RestQuery @Nullable String page) {
        var filter = DecisionFilter.of(state, review, tool);
        var today = decisions.today();
        var here = Page.of(PageNumber.of(page, 1), reads.count(filter, today), "/decisions", filter.asMap());
        return new DecisionList(
                filter,
                DecisionFilter.STATES.stream()
                        .map(key -> new Choice(key, name(key), key.equals(filter.state())))
                        .toList(),
                reads.list(filter, today, here.offset(), here.size()),
                here);
    }

    @GET
    @Path("{id}")
    public DecisionDetail show(String id, @RestQuery @Nullable String done) {
        return details.of(decisions.get(Ids.get(id)), "", FormErrors.none(), done);
    }

    private static String name(String state) {
        var words = DecisionWords.words();
        return switch (state) {
            case "waiting" -> words.stateUnderReview();
            case "proposed" -> words.filterProposed();
            case "in-force" -> words.stateInForce();
            default -> words.stateRetired();
        };
    }
}
