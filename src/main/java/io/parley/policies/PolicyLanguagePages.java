package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The open draft in one more language, beside the text it is made of; it can be kept unfinished. */
@Path("/policies/{id}/languages/{language}")
@RolesAllowed(Role.Names.POLICY_AUTHOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
class PolicyLanguagePages {
    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final PolicyFiles files;
    private final PolicyEditor editor;
    private final CurrentPerson person;

    PolicyLanguagePages(
            PolicyVersions versions,
            PolicyTranslations translations,
            PolicyFiles files,
            PolicyEditor editor,
            CurrentPerson person) {
        this.versions = versions;
        this.translations = translations;
        this.files = files;
        this.editor = editor;
        this.person = person;
    }

    /** {@code original}: as it is read, {@code preview}: null unless somebody asked for it. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyLanguage(
            UUID id,
            String save,
            String language,
            String name,
            Wording of,
            RawString original,
            PolicyForm form,
            PolicyEditor.Upload upload,
            @Nullable RawString preview,
            boolean open,
            FormErrors errors)
            implements TemplateInstance {}

    @GET
    public PolicyLanguage show(String id, String language) {
        var version = version(id, language);
        var form = translations
                .find(version, language)
                .map(t -> PolicyForm.of(t, files.find(t.fileId).orElse(null)))
                .orElseGet(PolicyForm::new);
        return page(version, language, form, false, FormErrors.none());
    }

    /** Keeps a PDF for this language, and shows what is written in it; everything typed stays. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> upload(
            String id, String language, @BeanParam PolicyForm form, @RestForm("upload") @Nullable FileUpload upload)
            throws IOException {
        var version = version(id, language);
        form.language = language;
        var errors = files.take(person.id(), upload, editor.complete(form));
        refuseSame(version, form, errors);
        var page = page(version, language, form, true, errors);
        return errors.present() ? Pages.rejected(page) : Pages.ok(page);
    }

    /** Both would have one hash, and nobody could tell any more which of them somebody confirmed. */
    static void refuseSame(PolicyVersion version, PolicyForm form, FormErrors errors) {
        var file = form.file();
        if (file != null && file.id().equals(version.fileId)) {
            form.detach();
            errors.add("upload", PdfWords.words().sameFile());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> write(String id, String language, @BeanParam PolicyForm form) {
        var version = version(id, language);
        form.language = language;
        var errors = editor.complete(form).checkUnfinished();
        refuseSame(version, form, errors);
        if (form.isLook()) {
            return Pages.ok(
                    page(version, language, form, form.wantsFile(), form.isPreview() ? errors : FormErrors.none()));
        }
        if (errors.present()) {
            return Pages.rejected(page(version, language, form, false, errors));
        }
        if (version.state != VersionState.DRAFT) {
            errors.add("body", PolicyWords.say(PolicyRefused.Reason.OPEN_VERSION));
            return Pages.rejected(page(version, language, form, false, errors));
        }
        translations.write(person.id(), version.policyId, form.draft());
        return Pages.seeOther("/policies/" + version.policyId);
    }

    /** Nothing is found in a language that we do not speak, or in the one it was written in. */
    private PolicyVersion version(String id, String language) {
        var version = versions.newest(Ids.get(id));
        if (!PolicyForm.LANGUAGES.contains(language) || language.equals(version.language)) {
            throw new NotFoundException();
        }
        return version;
    }

    private static PolicyLanguage page(
            PolicyVersion version, String language, PolicyForm form, boolean upload, FormErrors errors) {
        return new PolicyLanguage(
                version.policyId,
                "/policies/" + version.policyId + "/languages/" + language,
                language,
                TextLanguage.name(language),
                Wording.of(version),
                Wording.of(version).html(),
                form,
                PolicyEditor.Upload.of(upload || errors.has("upload"), form),
                form.isPreview() && form.file() == null
                        ? PolicyText.html(form.draft().body())
                        : null,
                version.state == VersionState.DRAFT,
                errors);
    }
}
