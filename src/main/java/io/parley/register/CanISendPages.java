package io.parley.register;

import io.parley.catalog.Keyed;
import io.parley.catalog.OwnTools;
import io.parley.catalog.ToolFilter;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** "Can I send this here?": three taps, each a link: the tool, what and to whom, the device. Then the answer, and what to do instead. */
@Path("/can-i-send")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class CanISendPages {
    /** More tools than these are looked for by name. */
    private static final int MANY = 15;

    private final Register register;
    private final Decisions decisions;
    private final SendAnswers answers;
    private final Tools tools;

    CanISendPages(Register register, Decisions decisions, SendAnswers answers, Tools tools) {
        this.register = register;
        this.decisions = decisions;
        this.answers = answers;
        this.tools = tools;
    }

    /** {@code step}: 1 tool, 2 data and recipient, 3 device, 4 answered; {@code links} lead to the next one. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SendCheck(
            int step,
            String search,
            boolean many,
            List<Tap> tools,
            List<DataTaps> data,
            List<Tap> devices,
            @Nullable Chosen chosen,
            @Nullable Told told)
            implements TemplateInstance {}

    record Tap(String address, String label) {}

    record DataTaps(String key, String label, String explained, String example, List<Tap> taps) {}

    /** What was tapped so far, each with the address of the step to change it; {@code what} is empty before the second tap. */
    record Chosen(String tool, String toolName, String what, String whatAddress, String device, String deviceAddress) {}

    /** {@code decision} is null where nothing is decided; {@code emergency} where it is the same in one. */
    record Told(
            String mood,
            String text,
            @Nullable Emergency emergency,
            @Nullable DecisionView decision,
            List<SendAnswer.Instead> instead,
            String exception) {}

    record Emergency(String mood, String text, boolean allowed) {}

    @GET
    public SendCheck ask(
            @RestQuery @Nullable String tool,
            @RestQuery @Nullable String data,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String device,
            @RestQuery @Nullable String q) {
        var what = Keyed.find(DataClass.class, text(data)).orElse(null);
        var whom = Keyed.find(Recipient.class, text(to)).orElse(null);
        var from = Keyed.find(Device.class, text(device)).orElse(null);
        var decision = tool == null ? null : decisions.inForce(tool).orElse(null);
        var name = tool == null ? null : decision == null ? registered(tool) : decision.toolName();
        if (name == null) {
            return first(text(q));
        }
        if (decision == null) {
            return new SendCheck(
                    4, "", false, List.of(), List.of(), List.of(), new Chosen(tool, name, "", "", "", ""), open(name));
        }
        var here = "/can-i-send?tool=" + tool;
        if (what == null || whom == null) {
            return new SendCheck(
                    2, "", false, List.of(), data(here), List.of(), new Chosen(tool, name, "", "", "", ""), null);
        }
        var cell = DecisionWords.cell(new MatrixRule(what, whom, null, Permission.NO, null));
        var second = here + "&data=" + what.key() + "&to=" + whom.key();
        if (from == null) {
            var devices = Arrays.stream(Device.values())
                    .map(d -> new Tap(second + "&device=" + d.key() + "#answer", DecisionWords.of(d)))
                    .toList();
            return new SendCheck(
                    3, "", false, List.of(), List.of(), devices, new Chosen(tool, name, cell, here, "", ""), null);
        }
        return new SendCheck(
                4,
                "",
                false,
                List.of(),
                List.of(),
                List.of(),
                new Chosen(tool, name, cell, here, DecisionWords.of(from), second),
                told(answers.answer(decision, what, whom, from), what));
    }

    /** Its name, or null where it is not in the register. */
    private @Nullable String registered(String tool) {
        return register.find(tool).isEmpty() ? null : tools.names(List.of(tool)).get(tool);
    }

    /** What people may still have in hand: not the company's own tools that were given up. */
    private SendCheck first(String search) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        var offered = tools.match(new ToolFilter("", null, register.slugs(), true)).stream()
                .filter(tool -> !tool.retired() || !OwnTools.isOwn(tool.slug()))
                .toList();
        var taps = offered.stream()
                .filter(tool -> tool.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(tool -> new Tap("/can-i-send?tool=" + tool.slug(), tool.name()))
                .toList();
        return new SendCheck(1, search, offered.size() > MANY, taps, List.of(), List.of(), null, null);
    }

    private static List<DataTaps> data(String here) {
        return Arrays.stream(DataClass.values())
                .map(d -> new DataTaps(
                        d.key(),
                        DecisionWords.of(d),
                        DecisionWords.explain(d),
                        RuleWords.example(d),
                        Arrays.stream(Recipient.values())
                                .map(r -> new Tap(here + "&data=" + d.key() + "&to=" + r.key(), DecisionWords.of(r)))
                                .toList()))
                .toList();
    }

    private static Told told(SendAnswer answer, DataClass data) {
        return new Told(
                answer.answer().mood(),
                SendAnswers.say(answer.answer(), answer.condition()),
                emergency(answer.emergency()),
                answer.decision(),
                answer.instead(),
                answer.answer() == Permission.NO
                        ? "/exceptions/new?tool=" + answer.decision().tool() + "&data=" + data.key()
                        : "");
    }

    private static @Nullable Emergency emergency(@Nullable MatrixRule rule) {
        return rule == null
                ? null
                : new Emergency(
                        rule.answer().mood(),
                        SendAnswers.say(rule.answer(), rule.condition()),
                        rule.answer() != Permission.NO);
    }

    private static Told open(String name) {
        return new Told("unknown", DecisionWords.words().canUndecided(name), null, null, List.of(), "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.length() > 100 ? text.substring(0, 100) : text;
    }
}
