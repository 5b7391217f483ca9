package io.parley.policies;

import io.parley.kernel.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy as it was typed. */
public class PolicyForm {
    static final int LEAST_BODY = 40;
    static final int LEAST = 3;
    static final Set<String> LANGUAGES = Set.of("en", "cs");

    @FormParam("title")
    @Nullable
    String title;

    @FormParam("language")
    @Nullable
    String language;

    @FormParam("body")
    @Nullable
    String body;

    @FormParam("statement")
    @Nullable
    String statement;

    @FormParam("change")
    @Nullable
    String change;

    @FormParam("tool")
    @Nullable
    List<String> tools;

    @FormParam("by_sections")
    @Nullable
    String bySections;

    /** {@code preview}: look at it, save nothing. */
    @FormParam("act")
    @Nullable
    String act;

    static PolicyForm of(PolicyVersion version) {
        var form = new PolicyForm();
        form.title = version.title;
        form.language = version.language;
        form.body = version.body;
        form.statement = version.statement;
        form.change = version.changeClass.key();
        form.tools = List.of(version.tools);
        form.bySections = version.bySections ? "yes" : null;
        return form;
    }

    static PolicyForm of(PolicyTranslation translation) {
        var form = new PolicyForm();
        form.title = translation.title;
        form.language = translation.language;
        form.body = translation.body.strip();
        form.statement = translation.statement;
        return form;
    }

    public String title() {
        return typed(title);
    }

    public String language() {
        return typed(language);
    }

    public String body() {
        return typed(body);
    }

    public String statement() {
        return typed(statement);
    }

    public String change() {
        return typed(change);
    }

    public boolean isBySections() {
        return "yes".equals(bySections);
    }

    boolean isPreview() {
        return "preview".equals(act);
    }

    List<String> tools() {
        return tools == null ? List.of() : tools;
    }

    /** {@code names}: those of the chosen tools that exist. */
    FormErrors check(Map<String, String> names) {
        var words = PolicyWords.words();
        var errors = FormErrors.none();
        var draft = draft();
        length(errors, draft, LEAST, LEAST_BODY);
        safe(errors, draft);
        if (!LANGUAGES.contains(language())) {
            errors.add("language", words.chooseOne());
        }
        if (!change().isEmpty() && ChangeClass.find(change()).isEmpty()) {
            errors.add("change", words.chooseOne());
        }
        if (!names.keySet().containsAll(tools())) {
            errors.add("tool", words.toolUnknown());
        }
        return errors;
    }

    /** A text that may still lack parts; what is there must be safe. */
    FormErrors checkUnfinished() {
        var errors = FormErrors.none();
        var draft = draft();
        length(errors, draft, 0, 0);
        safe(errors, draft);
        return errors;
    }

    private static void length(FormErrors errors, PolicyDraft draft, int least, int leastBody) {
        length(errors, "title", draft.title(), least, PolicyDraft.MAX_TITLE);
        length(errors, "body", draft.body().strip(), leastBody, PolicyDraft.MAX_BODY);
        length(errors, "statement", draft.statement(), least, PolicyDraft.MAX_STATEMENT);
    }

    private static void safe(FormErrors errors, PolicyDraft draft) {
        safe(errors, "title", TextFaults.hidden(draft.title()));
        safe(errors, "body", TextFaults.of(draft.body()));
        safe(errors, "statement", TextFaults.hidden(draft.statement()));
    }

    PolicyDraft draft() {
        return new PolicyDraft(
                title(),
                language(),
                body(),
                statement(),
                ChangeClass.find(change()).orElse(ChangeClass.MATERIAL),
                tools(),
                isBySections());
    }

    private static void safe(FormErrors errors, String field, List<TextFaults.Fault> faults) {
        faults.stream()
                .filter(TextFaults.Fault::refused)
                .findFirst()
                .ifPresent(fault -> errors.add(field, PolicyWords.say(fault)));
    }

    private static void length(FormErrors errors, String field, String text, int least, int most) {
        if (text.length() < least) {
            errors.add(field, PolicyWords.words().tooShort(least));
        } else if (text.length() > most) {
            errors.add(field, PolicyWords.words().tooLong(most));
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
