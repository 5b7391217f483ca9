package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Page;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decisions about tools, for programs. Proposing the same twice is proposing it once. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
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
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class DecisionApi {
    private final Decisions decisions;
    private final DecisionReads reads;
    private final DecisionRecords records;
    private final CurrentPerson person;

    DecisionApi(Decisions decisions, DecisionReads reads, DecisionRecords records, CurrentPerson person) {
        this.decisions = decisions;
        this.reads = reads;
        this.records = records;
        this.person = person;
    }

    @GET
    public DecisionJson.Listed list(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String review,
            @RestQuery @Nullable String tool,
            @RestQuery @Nullable String page) {
        var filter = DecisionFilter.of(state, review, tool);
        if (state != null && !state.isEmpty() && filter.state().isEmpty()) {
            throw new Problems.InvalidField("state", "One of " + String.join(", ", DecisionFilter.STATES));
        }
        if (review != null && !review.isEmpty() && !filter.overdueOnly()) {
            throw new Problems.InvalidField("review", "Only " + DecisionFilter.OVERDUE);
        }
        var today = decisions.today();
        var here = Page.of(PageNumber.of(page, 1), reads.count(filter, today), "/api/v1/decisions", filter.asMap());
        var items = reads.list(filter, today, here.offset(), here.size()).stream()
                .map(DecisionJson.Item::of)
                .toList();
        return new DecisionJson.Listed(items, here.number(), here.pages(), here.total());
    }

    @GET
    @Path("{id}")
    public DecisionJson.Detail show(String id) {
        return detail(Ids.get(id));
    }

    /** Sends a proposal for approval, or revises one's own open one. Outcomes: approved, approved-with-conditions, tolerated-until, not-permitted. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
    public RestResponse<DecisionJson.Detail> propose(DecisionJson.@Nullable Proposal proposal) {
        if (proposal == null || proposal.tool() == null) {
            throw new Problems.InvalidField("tool", DecisionWords.words().refusedNotRegistered());
        }
        var read = proposal.read(proposal.tool());
        if (!read.faults().isEmpty()) {
            throw new Problems.InvalidField(DecisionFaults.byField(read.faults()));
        }
        var id = refusing(() -> decisions.propose(person.id(), read.draft()));
        return RestResponse.status(RestResponse.Status.CREATED, detail(id));
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    public DecisionJson.Detail approve(String id, DecisionJson.@Nullable Because because) {
        return refusing(() -> {
            decisions.approve(person.id(), Ids.get(id), because == null ? "" : because.text());
            return detail(Ids.get(id));
        });
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.APPROVER)
    public DecisionJson.Detail sendBack(String id, DecisionJson.@Nullable Because because) {
        return refusing(() -> {
            decisions.sendBack(person.id(), Ids.get(id), because == null ? "" : because.text());
            return detail(Ids.get(id));
        });
    }

    @POST
    @Path("{id}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.APPROVER, Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
    public DecisionJson.Detail retire(String id, DecisionJson.@Nullable Because because) {
        return refusing(() -> {
            decisions.retire(person.id(), Ids.get(id), because == null ? "" : because.text());
            return detail(Ids.get(id));
        });
    }

    private DecisionJson.Detail detail(UUID id) {
        var decision = decisions.get(id);
        var today = decisions.today();
        var steps = records.history(id);
        var names = reads.names(steps.stream().map(s -> s.personId).collect(Collectors.toSet()));
        return DecisionJson.Detail.of(
                reads.row(decision, today),
                reads.view(decision, today),
                steps.stream()
                        .map(s -> new DecisionJson.Step(
                                s.at, key(s.act.name()), s.state.key(), names.getOrDefault(s.personId, ""), s.reason))
                        .toList());
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Refusals name the field, or the decision as a whole. Fields of the form's matrix are the body's rules. */
    private static <T> T refusing(Supplier<T> command) {
        try {
            return command.get();
        } catch (DecisionRefused refused) {
            var errors = new LinkedHashMap<String, String>();
            DecisionFaults.byField(refused.faults())
                    .forEach((field, message) -> errors.merge(
                            field.equals("exceptions")
                                            || Keyed.find(DataClass.class, field)
                                                    .isPresent()
                                    ? "rules"
                                    : field,
                            message,
                            (a, b) -> a + " " + b));
            if (refused.why() != DecisionRefused.Cause.FAULTS) {
                errors.put(
                        refused.why() == DecisionRefused.Cause.NOT_REGISTERED ? "tool" : "decision",
                        DecisionFaults.of(refused.why()));
            }
            throw new Problems.InvalidField(errors);
        }
    }
}
