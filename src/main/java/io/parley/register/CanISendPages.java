package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.catalog.Tools;
import io.parley.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** "Can I send this here?": three choices, one answer in words, and what to do instead. */
@Path("/can-i-send")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class CanISendPages {
    private final Register register;
    private final Decisions decisions;
    private final Tools tools;

    CanISendPages(Register register, Decisions decisions, Tools tools) {
        this.register = register;
        this.decisions = decisions;
        this.tools = tools;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SendAnswer(
            List<DecisionFormView.Option> tools,
            List<DecisionFormView.Option> data,
            List<DecisionFormView.Option> recipients,
            List<DecisionFormView.Option> devices,
            @Nullable Told told)
            implements TemplateInstance {}

    /** {@code decision} is null where nothing is decided. {@code strictest}: not everything was said. */
    record Told(
            String tool,
            String toolName,
            String mood,
            String text,
            @Nullable DecisionView decision,
            boolean strictest) {}

    @GET
    public SendAnswer ask(
            @RestQuery @Nullable String tool,
            @RestQuery @Nullable String data,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String device) {
        var names = tools.names(register.slugs());
        var what = Keyed.find(DataClass.class, text(data)).orElse(null);
        var whom = Keyed.find(Recipient.class, text(to)).orElse(null);
        var from = Keyed.find(Device.class, text(device)).orElse(null);
        var words = DecisionWords.words();
        return new SendAnswer(
                names.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                        .map(e -> new DecisionFormView.Option(
                                e.getKey(), e.getValue(), "", e.getKey().equals(tool)))
                        .toList(),
                DecisionFormView.options(
                        DataClass.values(),
                        d -> DecisionWords.of(d) + " – " + DecisionWords.explain(d),
                        words.noAnswer(),
                        text(data)),
                DecisionFormView.options(Recipient.values(), DecisionWords::of, words.toAnybody(), text(to)),
                DecisionFormView.options(Device.values(), DecisionWords::of, words.fromAnyDevice(), text(device)),
                tool == null || what == null || !names.containsKey(tool)
                        ? null
                        : told(tool, names.get(tool), what, whom, from));
    }

    private Told told(
            String tool, String name, DataClass data, @Nullable Recipient recipient, @Nullable Device device) {
        var words = DecisionWords.words();
        var decision = decisions.inForce(tool).orElse(null);
        var rule = decision == null
                ? null
                : decision.matrix().strictest(data, recipient, device).orElse(null);
        if (decision == null || rule == null) {
            return new Told(tool, name, "unknown", words.canUndecided(name), null, false);
        }
        var condition = rule.condition();
        var text = switch (rule.answer()) {
            case YES -> words.canYes();
            case YES_IF -> words.canYesIf(condition == null ? "" : condition);
            case NO -> words.canNo();
        };
        return new Told(
                tool,
                name,
                rule.answer().mood(),
                text,
                decision,
                rule.answer() != Permission.YES && (recipient == null || device == null));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
