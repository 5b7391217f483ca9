package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The rules as cards: one for each tool, and one to print and carry for what somebody's work is. */
@Path("/rule-cards")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RuleCardPages {
    private final RuleCards cards;
    private final CurrentPerson person;

    RuleCardPages(RuleCards cards, CurrentPerson person) {
        this.cards = cards;
        this.person = person;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RuleCardList(List<RuleCards.Decided> cards, List<RuleCards.Pocket> pockets) implements TemplateInstance {}

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RuleCardDetail(RuleCards.Decided decided) implements TemplateInstance {}

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PocketCard(
            String company,
            RuleCards.Pocket pocket,
            LocalDate today,
            List<RuleCards.Decided> cards,
            List<RuleCards.Pocket> others)
            implements TemplateInstance {}

    @GET
    public RuleCardList list() {
        return new RuleCardList(cards.list(), RuleCards.Pocket.all());
    }

    @GET
    @Path("{slug}")
    public RuleCardDetail show(String slug) {
        return new RuleCardDetail(cards.get(slug));
    }

    /** {@code who}: whom somebody works with; their card has those answers alone. */
    @GET
    @Path("pocket")
    public PocketCard pocket(@RestQuery("for") @Nullable String who) {
        var recipient = who == null || who.isEmpty()
                ? Recipient.COLLEAGUES
                : Keyed.find(Recipient.class, who).orElseThrow(NotFoundException::new);
        return new PocketCard(
                person.company(),
                RuleCards.Pocket.of(recipient),
                cards.today(),
                cards.list().stream().map(c -> c.only(recipient)).toList(),
                RuleCards.Pocket.all());
    }
}
