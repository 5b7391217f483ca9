package io.parley.alternatives;

import io.parley.catalog.Reason;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.parley.register.Decisions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an employee uses instead, big and plain: what works there too, what is lost, and what no tool answers. */
@Path("/tools/{slug}/instead")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class InsteadPages {
    private final Alternatives alternatives;
    private final Stated stated;
    private final Decisions decisions;
    private final Tools tools;

    InsteadPages(Alternatives alternatives, Stated stated, Decisions decisions, Tools tools) {
        this.alternatives = alternatives;
        this.stated = stated;
        this.decisions = decisions;
        this.tools = tools;
    }

    @CheckedTemplate(basePath = "alternatives", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InsteadCard(String slug, String name, @Nullable Offer offer) implements TemplateInstance {}

    record Offer(
            String slug,
            String name,
            List<String> covered,
            List<String> partly,
            List<String> lost,
            List<String> unknown,
            List<Other> otherwise) {}

    record Other(String reason, String answer) {}

    /** By the decision, else the best of the register that is good enough; nothing where there is none. */
    @GET
    public InsteadCard show(String slug) {
        var sheet = tools.get(slug);
        var named = decisions.inForce(slug).map(d -> d.alternative()).map(a -> a.slug());
        var offer = alternatives.rank(slug, stated.of(slug)).stream()
                .filter(r -> named.map(n -> n.equals(r.slug())).orElseGet(r::isGoodEnough))
                .findFirst()
                .map(InsteadPages::offer)
                .orElse(null);
        return new InsteadCard(slug, sheet.name(), offer);
    }

    private static Offer offer(Alternatives.Ranked ranked) {
        var coverage = ranked.coverage();
        var words = Words.current();
        return new Offer(
                ranked.slug(),
                ranked.name(),
                say(coverage.covered(), words),
                say(coverage.partly(), words),
                say(coverage.lost(), words),
                say(coverage.unknown(), words),
                coverage.trace().stream()
                        .filter(t -> t.to().level() == Level.OTHERWISE)
                        .map(t -> new Other(words.reason(t.reason()), AlternativeWords.say(t.to().rule())))
                        .toList());
    }

    private static List<String> say(List<Reason> reasons, Words words) {
        return reasons.stream().map(words::reason).toList();
    }
}
