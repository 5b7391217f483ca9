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

    /** Id of the PDF that is the text; what is typed as text counts for nothing then. */
    @FormParam("pdf")
    @Nullable
    String pdf;

    /** The PDF of that id, once somebody has looked it up. */
    @Nullable
    PolicyPdf file;

    /** {@code preview}: look at it, {@code file}: bring a PDF instead, {@code write}: type it instead; nothing is saved. */
    @FormParam("act")
    @Nullable
    String act;

    /** {@code file}: the version's own, null where it is Markdown. */
    static PolicyForm of(PolicyVersion version, @Nullable PolicyPdf file) {
        var form = new PolicyForm();
        form.title = version.title;
        form.language = version.language;
        form.body = version.body;
        form.statement = version.statement;
        form.change = version.changeClass.key();
        form.tools = List.of(version.tools);
        form.bySections = version.bySections ? "yes" : null;
        form.body = file == null ? form.body : "";
        form.attach(file);
        return form;
    }

    /** As {@link #of(PolicyVersion, PolicyPdf)}. */
    static PolicyForm of(PolicyTranslation translation, @Nullable PolicyPdf file) {
        var form = new PolicyForm();
        form.title = translation.title;
        form.language = translation.language;
        form.body = translation.body.strip();
        form.statement = translation.statement;
        form.body = file == null ? form.body : "";
        form.attach(file);
        return form;
    }

    final void attach(@Nullable PolicyPdf pdf) {
        this.file = pdf;
        this.pdf = pdf == null ? this.pdf : pdf.id().toString();
    }

    /** Without the file; what was typed before stands again, or else what is written in the file. */
    final void detach() {
        if (file != null && body().isBlank()) {
            body = file.text().replace("\f", "\n").replace("\n", "\n\n");
        }
        file = null;
        pdf = null;
    }

    public @Nullable PolicyPdf file() {
        return file;
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

    boolean wantsFile() {
        return "file".equals(act);
    }

    /** Nothing is saved; where the text is to come from otherwise, it does from now on. */
    boolean isLook() {
        if (wantsFile()) {
            file = null;
            pdf = null;
        } else if ("write".equals(act)) {
            detach();
        }
        return isPreview() || wantsFile() || "write".equals(act);
    }

    List<String> tools() {
        return tools == null ? List.of() : tools;
    }

    /** {@code names}: those of the chosen tools that exist. */
    FormErrors check(Map<String, String> names) {
        var words = PolicyWords.words();
        var errors = FormErrors.none();
        var draft = draft();
        isThere(errors);
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
        isThere(errors);
        length(errors, draft, 0, 0);
        safe(errors, draft);
        return errors;
    }

    /** A file that nobody has looked up was tidied away, or is another company's. */
    private void isThere(FormErrors errors) {
        if (!typed(pdf).isEmpty() && file == null) {
            errors.add("upload", PdfWords.words().gone());
        }
    }

    private static void length(FormErrors errors, PolicyDraft draft, int least, int leastBody) {
        length(errors, "title", draft.title(), least, PolicyDraft.MAX_TITLE);
        if (draft.pdf() == null) {
            length(errors, "body", draft.body().strip(), leastBody, PolicyDraft.MAX_BODY);
        }
        length(errors, "statement", draft.statement(), least, PolicyDraft.MAX_STATEMENT);
    }

    private static void safe(FormErrors errors, PolicyDraft draft) {
        safe(errors, "title", TextFaults.hidden(draft.title()));
        if (draft.pdf() == null) {
            safe(errors, "body", TextFaults.of(draft.body()));
        }
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
                isBySections(),
                file);
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
