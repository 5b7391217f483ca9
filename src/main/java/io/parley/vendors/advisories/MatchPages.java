package io.parley.vendors.advisories;

import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The queue of records about which people decide whether they belong to a tool. */
@Path("/feeds/matches")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
class MatchPages {
    static final int SHORTEST = 10;
    static final int LONGEST = 500;

    private final MatchQueue queue;
    private final Curator curator;

    MatchPages(MatchQueue queue, Curator curator) {
        this.queue = queue;
        this.curator = curator;
    }

    /** Which record and tool, and what somebody says about them. */
    static final class MatchForm {
        @RestForm
        @Nullable
        String tool;

        @RestForm
        @Nullable
        String feed;

        @RestForm
        @Nullable
        String record;

        @RestForm
        @Nullable
        String verdict;

        @RestForm
        @Nullable
        String reason;

        MatchQueue.Key key() {
            return new MatchQueue.Key(text(tool), text(feed), text(record));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    /** {@code error}: beside the record it is about; {@code typed}: its reason, kept. */
    record MatchRow(MatchQueue.Waiting waiting, boolean mine, String error, String typed) {}

    @CheckedTemplate(basePath = "feeds", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MatchList(List<MatchRow> rows, Page page, FormErrors errors) implements TemplateInstance {}

    @GET
    public MatchList list(@RestQuery @Nullable String page) {
        return page(page, new MatchForm(), "");
    }

    @POST
    @Path("/proposals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> propose(@BeanParam MatchForm form) {
        var words = Languages.messages(FeedMessages.class);
        var reason = MatchForm.text(form.reason);
        var verdict = MatchForm.text(form.verdict);
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return Pages.rejected(page(null, form, words.reasonWrong()));
        }
        if (!verdict.equals("about") && !verdict.equals("not-about")
                || !queue.propose(form.key(), verdict, reason, curator.key())) {
            return Pages.rejected(page(null, form, words.matchGone()));
        }
        return Pages.seeOther("/feeds/matches");
    }

    /** By somebody else than the proposer. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decide(@BeanParam MatchForm form) {
        var words = Languages.messages(FeedMessages.class);
        var proposer = queue.proposer(form.key());
        if (proposer.isEmpty()) {
            return Pages.rejected(page(null, form, words.matchGone()));
        }
        if (MatchForm.text(form.verdict).equals("back")) {
            queue.reject(form.key(), curator.key());
        } else if (proposer.get().equals(curator.key())) {
            return Pages.rejected(page(null, form, words.ownProposal()));
        } else {
            queue.decide(form.key(), curator.key());
        }
        return Pages.seeOther("/feeds/matches");
    }

    private MatchList page(@Nullable String number, MatchForm form, String error) {
        int asked = number != null && number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 1;
        long total = queue.count();
        int pages = Math.max(1, (int) ((total + MatchQueue.PAGE_SIZE - 1) / MatchQueue.PAGE_SIZE));
        var here =
                new Page(Math.max(1, Math.min(asked, pages)), MatchQueue.PAGE_SIZE, total, "/feeds/matches", Map.of());
        var errors = FormErrors.none();
        if (!error.isEmpty()) {
            errors.add("reason", error);
        }
        var rows = queue.list(here.offset(), here.size()).stream()
                .map(w -> {
                    boolean about = form.key().equals(new MatchQueue.Key(w.tool(), w.feed(), w.record()));
                    return new MatchRow(
                            w,
                            w.by().equals(curator.key()),
                            about ? error : "",
                            about ? MatchForm.text(form.reason) : "");
                })
                .toList();
        return new MatchList(rows, here, errors);
    }
}
