package io.parley.policies;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.parley.policies.PolicyDetails.PolicyDetail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The company's policies for those who write, approve and answer for them. */
@Path("/policies")
@RolesAllowed({
    Role.Names.POLICY_AUTHOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.MANAGER,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class PolicyPages {
    private final Policies policies;
    private final PolicyVersions versions;
    private final PolicyDetails details;
    private final PolicyStarters starters;
    private final PolicyEditor editor;
    private final PolicyFiles files;
    private final Tools tools;
    private final CurrentPerson person;

    PolicyPages(
            Policies policies,
            PolicyVersions versions,
            PolicyDetails details,
            PolicyStarters starters,
            PolicyEditor editor,
            PolicyFiles files,
            Tools tools,
            CurrentPerson person) {
        this.policies = policies;
        this.versions = versions;
        this.details = details;
        this.starters = starters;
        this.editor = editor;
        this.files = files;
        this.tools = tools;
        this.person = person;
    }

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyList(List<Item> policies, boolean mayWrite, boolean seesPeople) implements TemplateInstance {}

    /** {@code state} is that of the newest version; {@code holdsSince} null while none is published. */
    public record Item(
            UUID id,
            String title,
            String label,
            PolicyWords.Badge state,
            @Nullable Instant holdsSince,
            String holds) {}

    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyEdit(
            String id,
            String save,
            boolean first,
            PolicyForm form,
            PolicyEditor.Upload upload,
            List<Choice> languages,
            List<Choice> changes,
            List<Choice> tools,
            List<PolicyStarters.Starter> starters,
            @Nullable RawString preview,
            List<String> remarks,
            FormErrors errors)
            implements TemplateInstance {}

    public record Choice(String value, String text, boolean chosen) {}

    @GET
    public PolicyList list() {
        return new PolicyList(
                versions.newestOfEach(),
                person.is(Role.POLICY_AUTHOR),
                PolicyDetails.SEE_PEOPLE.stream().anyMatch(person::is));
    }

    /** {@code file}: yes for whoever brings a PDF rather than write. */
    @GET
    @Path("new")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public PolicyEdit create(@RestQuery @Nullable String starter, @RestQuery @Nullable String file) {
        var language = Languages.current().getLanguage();
        var form = starters.form(starter == null ? "" : starter, language);
        return editor.page("", true, form, "yes".equals(file), FormErrors.none());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> create(@BeanParam PolicyForm form) {
        var errors = editor.complete(form).check(tools.names(form.tools()));
        if (form.isLook()) {
            return Pages.ok(
                    editor.page("", true, form, form.wantsFile(), form.isPreview() ? errors : FormErrors.none()));
        }
        return errors.present()
                ? Pages.rejected(editor.page("", true, form, false, errors))
                : Pages.seeOther(
                        "/policies/" + policies.draft(person.id(), form.draft()).policyId());
    }

    /** Keeps a PDF for a new policy, and shows what is written in it; everything typed stays. */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> upload(
            @BeanParam PolicyForm form, @RestForm("upload") @Nullable FileUpload upload) throws IOException {
        var errors = files.take(person.id(), upload, editor.complete(form));
        var page = editor.page("", true, form, true, errors);
        return errors.present() ? Pages.rejected(page) : Pages.ok(page);
    }

    @GET
    @Path("{id}")
    public PolicyDetail show(String id, @RestQuery("for") @Nullable String work) {
        return details.of(Ids.get(id), FormErrors.none(), "", work);
    }

    @GET
    @Path("{id}/text")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public PolicyEdit revise(String id) {
        var newest = newest(id);
        var form = PolicyForm.of(newest, files.find(newest.fileId).orElse(null));
        return editor.page(id, isFirst(newest), form, false, FormErrors.none());
    }

    @POST
    @Path("{id}/text")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> revise(String id, @BeanParam PolicyForm form) {
        var newest = newest(id);
        var errors = editor.complete(form).check(tools.names(form.tools()));
        refuseOpen(newest, errors);
        if (form.isLook()) {
            return Pages.ok(editor.page(
                    id, isFirst(newest), form, form.wantsFile(), form.isPreview() ? errors : FormErrors.none()));
        }
        if (errors.present()) {
            return Pages.rejected(editor.page(id, isFirst(newest), form, false, errors));
        }
        policies.revise(person.id(), newest.policyId, form.draft());
        return Pages.seeOther("/policies/" + newest.policyId);
    }

    /** As {@link #upload(PolicyForm, FileUpload)}, for the next version. */
    @POST
    @Path("{id}/text/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public RestResponse<TemplateInstance> upload(
            String id, @BeanParam PolicyForm form, @RestForm("upload") @Nullable FileUpload upload) throws IOException {
        var newest = newest(id);
        var errors = files.take(person.id(), upload, editor.complete(form));
        var page = editor.page(id, isFirst(newest), form, true, errors);
        return errors.present() ? Pages.rejected(page) : Pages.ok(page);
    }

    private static void refuseOpen(PolicyVersion newest, FormErrors errors) {
        if (newest.state == VersionState.IN_REVIEW || newest.state == VersionState.APPROVED) {
            errors.add("body", PolicyWords.say(PolicyRefused.Reason.OPEN_VERSION));
        }
    }

    private PolicyVersion newest(String id) {
        return versions.newest(Ids.get(id));
    }

    private static boolean isFirst(PolicyVersion newest) {
        return newest.number == 1 && newest.publishedAt == null;
    }
}
