package io.parley.register;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the page of a decision. */
@ApplicationScoped
class DecisionDetails {
    private final Decisions decisions;
    private final DecisionReads reads;
    private final DecisionRecords records;
    private final Tools tools;
    private final DecisionSnapshots snapshots;
    private final CurrentPerson person;

    DecisionDetails(
            Decisions decisions,
            DecisionReads reads,
            DecisionRecords records,
            Tools tools,
            DecisionSnapshots snapshots,
            CurrentPerson person) {
        this.decisions = decisions;
        this.reads = reads;
        this.records = records;
        this.tools = tools;
        this.snapshots = snapshots;
        this.person = person;
    }

    DecisionDetail of(Decision decision, String typed, FormErrors errors, @Nullable String done) {
        var today = decisions.today();
        var steps = records.history(decision.id);
        var names = reads.names(steps.stream().map(s -> s.personId).collect(Collectors.toSet()));
        var toolNames = tools.names(steps.stream()
                .map(s -> s.said.get("alternative"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new DecisionDetail(
                reads.row(decision, today),
                reads.view(decision, today),
                Decisions.at(decision),
                decision.state.isOpen() ? changes(decision) : null,
                steps.stream().map(s -> DecisionHistory.of(s, names, toolNames)).toList(),
                snapshots.of(decision.id),
                may(decision),
                done == null ? "" : done,
                typed,
                errors);
    }

    /** Against what holds for the tool, if anything does. */
    private List<MatrixDiff.Change> changes(Decision decision) {
        return MatrixDiff.of(
                decisions.inForce(decision.toolSlug).map(DecisionView::matrix).orElse(null),
                records.matrix(decision.id));
    }

    private DecisionDetail.May may(Decision decision) {
        boolean approver = person.is(Role.APPROVER);
        boolean proposer = person.is(Role.MANAGER) || person.is(Role.REGISTER_EDITOR);
        boolean waiting = decision.state == DecisionState.UNDER_REVIEW;
        boolean own = approver && waiting && records.authors(decision.id).contains(person.id());
        return new DecisionDetail.May(
                approver && waiting && !own,
                own,
                proposer && decision.state.isOpen(),
                (proposer || approver) && decision.state.isOpen(),
                approver && decision.state.isOutcome(),
                person.is(Role.MANAGER) || person.is(Role.TENANT_ADMIN));
    }
}
