package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The rules that hold, for programs: one cell, or every tool's card. */
@Path("/api/v1")
@Tag(name = "Decisions")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class CanISendApi {
    private final SendAnswers answers;
    private final RuleCards cards;

    CanISendApi(SendAnswers answers, RuleCards cards) {
        this.answers = answers;
        this.cards = cards;
    }

    /**
     * {@code answer}: yes, yes-if or no, in everyday work; {@code emergency}: what holds in an emergency. {@code instead}: what is
     * allowed in its place, the nearest first.
     */
    record Answered(
            String tool,
            String answer,
            @Nullable String condition,
            InEmergency emergency,
            String because,
            LocalDate since,
            List<Way> instead) {}

    record Way(
            String tool,
            String device,
            String answer,
            @Nullable String condition) {}

    record InEmergency(String answer, @Nullable String condition) {}

    record Cards(LocalDate on, List<Card> items) {}

    record Card(String tool, String name, String state, LocalDate since, LocalDate reviewBy, List<Cell> cells) {}

    record Cell(
            String data,
            String recipient,
            String device,
            String purpose,
            String answer,
            @Nullable String condition) {}

    /** 404 where nothing is decided about the tool. */
    @GET
    @Path("can-i-send")
    public Answered ask(
            @RestQuery @Nullable String tool,
            @RestQuery @Nullable String data,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String device) {
        var what = find(DataClass.class, "data", data);
        var whom = find(Recipient.class, "to", to);
        var from = find(Device.class, "device", device);
        var found = answers.find(tool == null ? "" : tool, what, whom, from).orElseThrow(NotFoundException::new);
        return new Answered(
                found.decision().tool(),
                found.answer().key(),
                found.condition(),
                emergency(found),
                found.decision().reason(),
                found.decision().since(),
                found.instead().stream()
                        .map(i -> new Way(i.tool(), i.device().key(), i.answer().key(), i.condition()))
                        .toList());
    }

    @GET
    @Path("rule-cards")
    public Cards list() {
        return new Cards(
                cards.today(), cards.list().stream().map(CanISendApi::card).toList());
    }

    private static InEmergency emergency(SendAnswer found) {
        var rule = found.emergency();
        return rule == null
                ? new InEmergency(found.answer().key(), found.condition())
                : new InEmergency(rule.answer().key(), rule.condition());
    }

    private static Card card(RuleCards.Decided decided) {
        var decision = decided.decision();
        var cells = new java.util.ArrayList<Cell>();
        for (var data : DataClass.values()) {
            for (var to : Recipient.values()) {
                for (var device : Device.values()) {
                    for (var purpose : Purpose.values()) {
                        decision.matrix()
                                .answer(data, to, device, purpose)
                                .ifPresent(rule -> cells.add(new Cell(
                                        data.key(),
                                        to.key(),
                                        device.key(),
                                        purpose.key(),
                                        rule.answer().key(),
                                        rule.condition())));
                    }
                }
            }
        }
        return new Card(
                decision.tool(),
                decision.toolName(),
                decision.state().key(),
                decision.since(),
                decision.reviewBy(),
                List.copyOf(cells));
    }

    private static <E extends Enum<E> & Keyed> E find(Class<E> set, String field, @Nullable String key) {
        return Keyed.find(set, key == null ? "" : key)
                .orElseThrow(() -> new Problems.InvalidField(field, "One of " + Keyed.keys(set)));
    }
}
