package io.parley.overview;

import io.parley.kernel.Languages;
import io.parley.policies.Policies;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.register.OwnToolMessages;
import io.parley.register.Register;
import io.parley.register.ToolUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where in the company a tool is named today: decisions, policies, exceptions, channels, requests and surveys that are open. */
@ApplicationScoped
class WhereToolsAreNamed implements ToolUses {
    private final Decisions decisions;
    private final Register register;
    private final Policies policies;
    private final EntityManager database;
    private final Clock clock;

    WhereToolsAreNamed(Decisions decisions, Register register, Policies policies, EntityManager database, Clock clock) {
        this.decisions = decisions;
        this.register = register;
        this.policies = policies;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<NamedWhere> of(String tool) {
        var words = Languages.messages(OwnToolMessages.class);
        var uses = new ArrayList<NamedWhere>();
        decisions
                .inForce(tool)
                .ifPresent(d -> uses.add(new NamedWhere(words.useDecision(d.stateText()), "/decisions/" + d.id())));
        decisions.inForce(register.slugs()).values().stream()
                .filter(d -> d.alternative() != null && d.alternative().slug().equals(tool))
                .sorted(Comparator.comparing(DecisionView::toolName))
                .forEach(d -> uses.add(new NamedWhere(words.useAlternative(d.toolName()), "/decisions/" + d.id())));
        decisions.listWaiting().stream()
                .filter(d -> d.tool().equals(tool))
                .forEach(d -> uses.add(new NamedWhere(words.useProposal(d.outcomeText()), "/decisions/" + d.id())));
        policies.aboutTool(tool)
                .forEach(p -> uses.add(new NamedWhere(words.usePolicy(p.title()), "/policies/" + p.id())));
        counted(
                uses,
                "from ExceptionCase e where e.toolSlug = ?1 and (e.state = PROPOSED or e.state = APPROVED and e.endsOn >= ?2)",
                tool,
                LocalDate.now(clock),
                n -> new NamedWhere(words.useExceptions(n), "/exceptions"));
        counted(
                uses,
                "from ContactChannel e where e.toolSlug = ?1 and e.closedAt is null",
                tool,
                null,
                n -> new NamedWhere(words.useChannels(n), "/channels"));
        counted(
                uses,
                "from ToolRequest e where e.toolSlug = ?1 and e.state <> DECIDED and e.state <> WITHDRAWN",
                tool,
                null,
                n -> new NamedWhere(words.useRequests(n), "/requests"));
        counted(
                uses,
                "from Survey e where e.state = OPEN and cast(e.definition as string) like ?1",
                "%\"" + tool + "\"%",
                null,
                n -> new NamedWhere(words.useSurveys(n), "/surveys"));
        return uses;
    }

    private void counted(
            List<NamedWhere> uses,
            String from,
            String tool,
            @org.jspecify.annotations.Nullable LocalDate today,
            java.util.function.LongFunction<NamedWhere> told) {
        var query = database.createQuery("select count(e) " + from, Long.class).setParameter(1, tool);
        if (today != null) {
            query.setParameter(2, today);
        }
        long n = query.getSingleResult();
        if (n > 0) {
            uses.add(told.apply(n));
        }
    }
}
