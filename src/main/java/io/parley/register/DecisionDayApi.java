package io.parley.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.assessments.Snapshots;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the register said about a tool on a day, for programs. */
@Path("/api/v1/tools/{slug}/decisions")
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
class DecisionDayApi {
    private final DecisionDays days;

    DecisionDayApi(DecisionDays days) {
        this.days = days;
    }

    /** {@code held} is null where nothing was decided; {@code registered_at} where the tool was not in the register yet. */
    record HeldThen(
            String tool,
            LocalDate at,
            @JsonProperty("registered_at") @Nullable Instant registeredAt,
            @Nullable HeldDecision held,
            @JsonProperty("newest_assessment") @Nullable AssessedThen newest,
            List<HeldSpan> decisions) {}

    record HeldDecision(
            UUID decision,
            String outcome,
            String words,
            String reason,
            String proposer,
            String approver,
            @JsonProperty("decided_at") Instant decidedAt,
            LocalDate since,
            @Nullable LocalDate until,
            @JsonProperty("review_by") LocalDate reviewBy,
            @Nullable String alternative,
            @JsonProperty("override_because") @Nullable String overrideBecause,
            @Nullable AssessedThen assessment,
            List<DecisionJson.RuleJson> rules) {}

    /** {@code snapshot} is read at /api/v1/assessments/snapshots/{id}; {@code points} is null where too little was known. */
    record AssessedThen(
            UUID snapshot,
            @JsonProperty("taken_at") Instant takenAt,
            @Nullable Integer points,
            String grade,
            String method) {}

    /** {@code to}: the first day on which it no longer held. */
    record HeldSpan(
            UUID decision,
            String words,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** {@code at}: a day up to today, at whose end it is asked (UTC); today if left out. */
    @GET
    public HeldThen show(String slug, @RestQuery @Nullable String at) {
        var asked = AskedDay.of(at, days.today());
        if (asked.faulty()) {
            throw new Problems.InvalidField("at", RuleWords.words().badDay());
        }
        var then = days.on(slug, asked.day());
        return new HeldThen(
                then.tool(),
                then.day(),
                then.registeredAt(),
                held(then.held()),
                assessed(then.newest()),
                then.spans().stream()
                        .map(s -> new HeldSpan(s.id(), s.outcome(), s.from(), s.to()))
                        .toList());
    }

    private static @Nullable HeldDecision held(DecisionDays.@Nullable Held held) {
        if (held == null) {
            return null;
        }
        var d = held.decision();
        var alternative = d.alternative();
        return new HeldDecision(
                d.id(),
                d.state().key(),
                d.stateText(),
                d.reason(),
                d.proposer(),
                d.approver(),
                held.decidedAt(),
                d.since(),
                d.until(),
                held.reviewBy(),
                alternative == null ? null : alternative.slug(),
                d.overrideBecause(),
                assessed(held.knew()),
                d.matrix().rules().stream().map(DecisionJson.RuleJson::of).toList());
    }

    private static @Nullable AssessedThen assessed(Snapshots.@Nullable Taken taken) {
        return taken == null
                ? null
                : new AssessedThen(
                        taken.id(),
                        taken.at(),
                        taken.total().value(),
                        taken.grade().name(),
                        taken.method());
    }
}
