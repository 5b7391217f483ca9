package io.parley.policies;

import io.parley.catalog.Tools;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.policies.PolicyPages.Choice;
import io.parley.policies.PolicyPages.PolicyEdit;
import io.parley.register.Register;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which a text is written, or a PDF taken for it. */
@ApplicationScoped
class PolicyEditor {
    private final PolicyFiles files;
    private final PolicyStarters starters;
    private final Register register;
    private final Tools tools;

    PolicyEditor(PolicyFiles files, PolicyStarters starters, Register register, Tools tools) {
        this.files = files;
        this.starters = starters;
        this.register = register;
        this.tools = tools;
    }

    /**
     * The part of the page about a PDF. {@code wanted}: it takes a file rather than typed text; {@code file}: null until one is
     * there; {@code text}: what is written in it.
     */
    public record Upload(
            boolean wanted,
            @Nullable PolicyPdf file,
            @Nullable RawString text,
            String silent,
            int megabytes,
            int pages) {
        static Upload of(boolean wanted, PolicyForm form) {
            var file = form.file();
            return new Upload(
                    wanted || file != null,
                    file,
                    file == null
                            ? null
                            : PdfText.html(file.text(), form.language().isEmpty() ? "en" : form.language()),
                    file == null
                            ? ""
                            : PdfText.silent(file.text()).stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")),
                    PdfReader.MOST_BYTES / 1024 / 1024,
                    PdfReader.MOST_PAGES);
        }
    }

    /** Looks up the file that the form names, if it names one. */
    PolicyForm complete(PolicyForm form) {
        form.attach(files.find(form.pdf == null ? null : Ids.find(form.pdf).orElse(null))
                .orElse(null));
        return form;
    }

    /** {@code id}: empty for a new policy; {@code first}: nobody has read it yet; {@code upload}: a PDF is wanted. */
    PolicyEdit page(String id, boolean first, PolicyForm form, boolean upload, FormErrors errors) {
        var words = PolicyWords.words();
        boolean previews = form.isPreview() && form.file() == null;
        return new PolicyEdit(
                id,
                id.isEmpty() ? "/policies" : "/policies/" + id + "/text",
                first,
                form,
                Upload.of(upload || errors.has("upload"), form),
                List.of(
                        new Choice("en", words.english(), form.language().equals("en")),
                        new Choice("cs", words.czech(), form.language().equals("cs"))),
                List.of(ChangeClass.MATERIAL, ChangeClass.CLARIFICATION, ChangeClass.EDITORIAL).stream()
                        .map(c ->
                                new Choice(c.key(), PolicyWords.say(c), c.key().equals(form.change())))
                        .toList(),
                about(form),
                id.isEmpty() && !form.isPreview() && !upload && form.file() == null
                        ? starters.list(Languages.current().getLanguage())
                        : List.of(),
                previews ? PolicyText.html(form.draft().body()) : null,
                previews
                        ? TextFaults.of(form.draft().body()).stream()
                                .filter(fault -> !fault.refused())
                                .map(PolicyWords::say)
                                .toList()
                        : List.of(),
                errors);
    }

    private List<Choice> about(PolicyForm form) {
        var slugs = new ArrayList<>(register.slugs());
        form.tools().stream().filter(t -> !slugs.contains(t)).forEach(slugs::add);
        return tools.names(slugs).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
                .map(t -> new Choice(t.getKey(), t.getValue(), form.tools().contains(t.getKey())))
                .toList();
    }
}
