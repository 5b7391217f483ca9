package io.parley.register;

import io.parley.catalog.Category;
import io.parley.catalog.OwnTools;
import io.parley.catalog.ToolCard;
import io.parley.catalog.ToolName;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tools of the catalog, as this company sees them. */
@Path("/tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ToolPages {
    private final Tools tools;
    private final Register register;
    private final Decisions decisions;
    private final ToolDetails details;
    private final DecisionSnapshots snapshots;
    private final CurrentPerson person;

    ToolPages(
            Tools tools,
            Register register,
            Decisions decisions,
            ToolDetails details,
            DecisionSnapshots snapshots,
            CurrentPerson person) {
        this.tools = tools;
        this.register = register;
        this.decisions = decisions;
        this.details = details;
        this.snapshots = snapshots;
        this.person = person;
    }

    /** {@code added}: what a starter pack has just put in, −1 when none was. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ToolList(
            ToolQuery query,
            List<Choice> categories,
            List<ToolRow> tools,
            Page page,
            long all,
            int added,
            boolean mayAdd,
            boolean mayApplyPacks)
            implements TemplateInstance {}

    record Choice(String key, String name, boolean chosen) {}

    record ToolRow(
            String slug,
            String name,
            String vendor,
            String category,
            boolean registered,
            long known,
            boolean retired,
            @Nullable DecisionBrief decision,
            int changed) {
        public boolean own() {
            return OwnTools.isOwn(slug);
        }

        static ToolRow of(
                ToolCard card, Set<String> registered, @Nullable DecisionBrief decision, int changed, Words words) {
            return new ToolRow(
                    card.slug(),
                    card.name(),
                    card.vendor(),
                    words.category(card.category()),
                    registered.contains(card.slug()),
                    card.known(),
                    card.retired(),
                    decision,
                    changed);
        }
    }

    @GET
    public ToolList list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String category,
            @RestQuery @Nullable String list,
            @RestQuery @Nullable String page,
            @RestQuery @Nullable String added) {
        var words = Words.current();
        var query = ToolQuery.of(q, category, list);
        var registered = register.slugs();
        var found = tools.match(query.filter(registered));
        var here = Page.of(PageNumber.of(page, 1), found.size(), "/tools", query.filters());
        var cards = tools.cards(here.of(found).stream().map(ToolName::slug).toList());
        var decided = decisions.briefs(cards.stream().map(ToolCard::slug).toList());
        var changed = snapshots.countChanges(
                decided.values().stream().map(DecisionBrief::id).toList());
        var rows = cards.stream()
                .map(card -> {
                    var decision = decided.get(card.slug());
                    return ToolRow.of(
                            card,
                            registered,
                            decision,
                            decision == null ? 0 : changed.getOrDefault(decision.id(), 0),
                            words);
                })
                .toList();
        var categories = Arrays.stream(Category.values())
                .map(c -> new Choice(c.key(), words.category(c.key()), c.key().equals(query.category())))
                .toList();
        return new ToolList(
                query,
                categories,
                rows,
                here,
                query.narrow() ? tools.count(registered) : found.size(),
                PageNumber.of(added, -1),
                Editors.mayAdd(person),
                Editors.mayApplyPacks(person));
    }

    @GET
    @Path("{slug}")
    public ToolDetail show(String slug, @RestQuery @Nullable String added) {
        return details.of(slug, "", FormErrors.none(), "1".equals(added));
    }
}
