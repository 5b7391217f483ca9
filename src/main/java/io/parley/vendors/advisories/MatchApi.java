package io.parley.vendors.advisories;

import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Records of which the rules cannot tell whether they are about a tool: one operator proposes, another decides. */
@Path("/api/v1/matches")
@Tag(name = "Feeds")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class MatchApi {
    private final MatchQueue queue;
    private final MatchSteps steps;
    private final Curator curator;

    MatchApi(MatchQueue queue, MatchSteps steps, Curator curator) {
        this.queue = queue;
        this.steps = steps;
        this.curator = curator;
    }

    /** {@code identifiers}: what the record names; {@code proposed}: about, not-about, or null while nobody has proposed. */
    record UnsureMatch(
            String tool,
            String feed,
            String record,
            String source,
            String rule,
            List<String> identifiers,
            @Nullable String proposed,
            @Nullable String reason,
            boolean proposedByYou) {}

    record UnsureMatchPage(List<UnsureMatch> items, int page, int pages, long total) {}

    record MatchStepPage(List<MatchSteps.Step> items, int page, int pages, long total) {}

    record MatchHistory(List<MatchSteps.Step> items) {}

    /** {@code verdict}: about or not-about; {@code reason}: 10 to 500 characters. */
    record MatchProposal(
            @Nullable String tool,
            @Nullable String feed,
            @Nullable String record,
            @Nullable String verdict,
            @Nullable String reason) {}

    /** {@code outcome}: confirmed or sent-back. */
    record MatchReview(
            @Nullable String tool,
            @Nullable String feed,
            @Nullable String record,
            @Nullable String outcome) {}

    @GET
    public UnsureMatchPage listMatches(@RestQuery @DefaultValue("1") int page) {
        long total = queue.count();
        int pages = pages(total, MatchQueue.PAGE_SIZE);
        int here = Math.max(1, Math.min(page, pages));
        var items = queue.list((here - 1) * MatchQueue.PAGE_SIZE, MatchQueue.PAGE_SIZE).stream()
                .map(this::json)
                .toList();
        return new UnsureMatchPage(items, here, pages, total);
    }

    /** Everything that people did, the newest first; nothing of it can be changed. */
    @GET
    @Path("steps")
    public MatchStepPage listSteps(@RestQuery @DefaultValue("1") int page) {
        long total = steps.count();
        int pages = pages(total, MatchSteps.PAGE_SIZE);
        int here = Math.max(1, Math.min(page, pages));
        return new MatchStepPage(
                steps.list((here - 1) * MatchSteps.PAGE_SIZE, MatchSteps.PAGE_SIZE), here, pages, total);
    }

    /** Replaces an earlier proposal; the same again changes nothing. */
    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    public UnsureMatch propose(@Nullable MatchProposal body) {
        var key = body == null ? key(null, null, null) : key(body.tool, body.feed, body.record);
        var verdict = body == null ? "" : text(body.verdict);
        if (!verdict.equals("about") && !verdict.equals("not-about")) {
            throw new Problems.InvalidField("verdict", "One of about, not-about");
        }
        var reason = text(body.reason);
        if (reason.length() < MatchPages.SHORTEST || reason.length() > MatchPages.LONGEST) {
            throw new Problems.InvalidField(
                    "reason", Languages.messages(FeedMessages.class).reasonWrong());
        }
        if (!queue.propose(key, verdict, reason, curator.key())) {
            throw new NotFoundException();
        }
        return queue.find(key).map(this::json).orElseThrow(NotFoundException::new);
    }

    /** By somebody else than the proposer, who may only take it back. Said again, it changes nothing. */
    @POST
    @Path("reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    public MatchHistory review(@Nullable MatchReview body) {
        var key = body == null ? key(null, null, null) : key(body.tool, body.feed, body.record);
        var outcome = body == null ? "" : text(body.outcome);
        if (!outcome.equals("confirmed") && !outcome.equals("sent-back")) {
            throw new Problems.InvalidField("outcome", "One of confirmed, sent-back");
        }
        var proposer = queue.proposer(key);
        if (proposer.isEmpty() && !wasSaid(key, outcome)) {
            throw new NotFoundException();
        }
        if (outcome.equals("sent-back")) {
            queue.reject(key, curator.key());
        } else if (proposer.filter(curator.key()::equals).isPresent()) {
            throw new Problems.InvalidField(
                    "outcome", Languages.messages(FeedMessages.class).ownProposal());
        } else if (proposer.isPresent()) {
            queue.decide(key, curator.key());
        }
        return new MatchHistory(steps.list(key));
    }

    private boolean wasSaid(MatchQueue.Key key, String outcome) {
        return steps.list(key).stream()
                .limit(1)
                .anyMatch(s -> s.step().equals(outcome.equals("confirmed") ? "decided" : outcome));
    }

    private UnsureMatch json(MatchQueue.Waiting w) {
        boolean proposed = !w.proposed().isEmpty();
        return new UnsureMatch(
                w.tool(),
                w.feed(),
                w.record(),
                w.source(),
                w.rule(),
                w.identifiers(),
                proposed ? w.proposed() : null,
                proposed ? w.reason() : null,
                proposed && w.by().equals(curator.key()));
    }

    private static int pages(long total, int size) {
        return Math.max(1, (int) ((total + size - 1) / size));
    }

    private static MatchQueue.Key key(@Nullable String tool, @Nullable String feed, @Nullable String record) {
        return new MatchQueue.Key(text(tool), text(feed), text(record));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
