package io.parley.overview;

import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.policies.OpenPolicy;
import io.parley.policies.Policies;
import io.parley.policies.VersionState;
import io.parley.register.DecisionRow;
import io.parley.register.Decisions;
import io.parley.requests.ChannelAlarm;
import io.parley.requests.ChannelRow;
import io.parley.requests.Channels;
import io.parley.requests.ExceptionRow;
import io.parley.requests.Exceptions;
import io.parley.requests.RequestRow;
import io.parley.requests.Requests;
import io.parley.surveys.UseOfTools;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to decide next, at most five, the earliest day first:
 *
 * <ul>
 *   <li>a decision or a policy that waits for my approval counts from the day it was sent;
 *   <li>an account that nobody can get into, or somebody who should not, counts as today;
 *   <li>an exception that ends within 7 days, by its end;
 *   <li>a decision whose review is due or whose toleration ends within 30 days, by that day;
 *   <li>a request, by the day on which it should be answered.
 * </ul>
 *
 * Tools that at least one in five uses and about which nothing is decided have no day and come last, the most used first.
 * The same in words is on the page ({@code home:rule}).
 */
@ApplicationScoped
class NextDecisions {
    static final int SHOWN = 5;
    static final int EXCEPTION_DAYS = 7;
    static final int REVIEW_DAYS = 30;
    static final double MANY = 0.2;
    private static final int MOST = 50;
    private static final Set<Role> PROPOSE = Set.of(Role.MANAGER, Role.REGISTER_EDITOR);

    private final Decisions decisions;
    private final Policies policies;
    private final Exceptions exceptions;
    private final Requests requests;
    private final Channels channels;
    private final Clock clock;

    NextDecisions(
            Decisions decisions,
            Policies policies,
            Exceptions exceptions,
            Requests requests,
            Channels channels,
            Clock clock) {
        this.decisions = decisions;
        this.policies = policies;
        this.exceptions = exceptions;
        this.requests = requests;
        this.channels = channels;
        this.clock = clock;
    }

    /** One thing, one link; {@code mood} says how pressing it is. */
    record Item(
            String title,
            String text,
            String address,
            @Nullable LocalDate day,
            String mood) {}

    /** {@code more}: how many wait behind these. */
    record Next(List<Item> items, int more) {}

    Next of(UUID person, Set<Role> roles, Optional<UseOfTools> use, Set<String> registered) {
        var today = LocalDate.now(clock);
        var words = Languages.messages(HomeMessages.class);
        boolean proposes = roles.stream().anyMatch(PROPOSE::contains);
        var items = new ArrayList<Item>();
        if (roles.contains(Role.APPROVER)) {
            decisions.listWaitingFor(person).forEach(d -> items.add(approval(d, words)));
            policies.listOpen().stream()
                    .filter(p -> p.state() == VersionState.IN_REVIEW && !p.by().contains(person))
                    .forEach(p -> items.add(text(p, today, words)));
            long waiting = exceptions.countWaiting();
            if (waiting > 0) {
                items.add(new Item(words.exceptionsWait(waiting), "", "/exceptions", today, "care"));
            }
        }
        channels.listAlarms().forEach(c -> channel(c, today, words).ifPresent(items::add));
        exceptions.listExpiring(today.plusDays(EXCEPTION_DAYS)).forEach(e -> items.add(exception(e, words)));
        decisions.listReviewDue(today.plusDays(REVIEW_DAYS)).forEach(d -> items.add(review(d, today, proposes, words)));
        requests.listWaiting(MOST).forEach(r -> items.add(request(r, today, words)));
        items.sort(Comparator.comparing(Item::day, Comparator.nullsLast(Comparator.naturalOrder())));
        use.ifPresent(u -> items.addAll(undecided(u, proposes, registered, words)));
        return new Next(items.stream().limit(SHOWN).toList(), Math.max(0, items.size() - SHOWN));
    }

    private static Item approval(DecisionRow row, HomeMessages words) {
        return new Item(
                words.approve(row.toolName()),
                words.approveText(row.outcomeText(), row.proposer()),
                "/decisions/" + row.id(),
                row.proposedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                "info");
    }

    private static Item text(OpenPolicy open, LocalDate today, HomeMessages words) {
        var at = open.submittedAt();
        return new Item(
                words.approve(open.title()),
                words.approvePolicy(open.versionLabel()),
                "/policies/" + open.policyId(),
                at == null ? today : at.atZone(ZoneOffset.UTC).toLocalDate(),
                "info");
    }

    private Optional<Item> channel(ChannelRow row, LocalDate today, HomeMessages words) {
        var alarm = row.alarms(clock.instant()).stream().findFirst().orElse(ChannelAlarm.NOT_TESTED);
        var text = words.channelText(row.toolName());
        var address = "/channels/" + row.id();
        return switch (alarm) {
            case ORPHANED -> Optional.of(new Item(words.orphaned(row.handle()), text, address, today, "no"));
            case ROTATION_LATE, ROTATION ->
                Optional.of(new Item(words.rotate(row.handle()), text, address, today, "no"));
            case ONE_CUSTODIAN -> Optional.of(new Item(words.oneCustodian(row.handle()), text, address, today, "care"));
            case WEAK_TWO_FACTOR, NOT_TESTED, NOT_ATTESTED -> Optional.empty();
        };
    }

    private static Item exception(ExceptionRow row, HomeMessages words) {
        return new Item(
                words.exceptionEnds(row.name()),
                words.exceptionText(row.holder()),
                "/exceptions/" + row.id(),
                row.until(),
                "care");
    }

    private static Item review(DecisionRow row, LocalDate today, boolean proposes, HomeMessages words) {
        var day = Objects.requireNonNullElse(row.reviewBy(), today);
        var until = row.until();
        return new Item(
                words.decideAgain(row.toolName()),
                row.stateText(),
                proposes ? "/tools/" + row.tool() + "/decision" : "/decisions/" + row.id(),
                until != null && until.isBefore(day) ? until : day,
                "care");
    }

    private static Item request(RequestRow row, LocalDate today, HomeMessages words) {
        return new Item(
                words.answerRequest(row.name()),
                words.requestText(row.requester(), row.supporters()),
                "/requests/" + row.id(),
                row.triagedAt() == null ? row.triageBy() : row.decideBy(),
                row.isLate(today) ? "no" : "info");
    }

    private List<Item> undecided(UseOfTools use, boolean proposes, Set<String> registered, HomeMessages words) {
        var many = use.tools().stream()
                .filter(t -> t.share() >= MANY && !t.slug().equals("other"))
                .sorted(Comparator.comparingInt(UseOfTools.ToolUse::people).reversed())
                .toList();
        var known = new HashSet<>(decisions
                .inForce(many.stream().map(UseOfTools.ToolUse::slug).toList())
                .keySet());
        decisions.listWaiting().forEach(d -> known.add(d.tool()));
        return many.stream()
                .filter(t -> !known.contains(t.slug()))
                .map(t -> new Item(
                        words.decideAbout(t.name()),
                        words.decideAboutText(t.people(), use.answered()),
                        !proposes || !registered.contains(t.slug())
                                ? "/tools/" + t.slug()
                                : "/tools/" + t.slug() + "/decision",
                        null,
                        "info"))
                .toList();
    }
}
