package io.parley.policies;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Languages of a policy's newest version for programs. */
@Path("/api/v1/policies/{id}/languages")
@Tag(name = "Policies")
@RolesAllowed({
    Role.Names.POLICY_AUTHOR,
    Role.Names.APPROVER,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.MANAGER,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class PolicyLanguageApi {
    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final PolicyEditor editor;
    private final CurrentPerson person;

    PolicyLanguageApi(
            PolicyVersions versions, PolicyTranslations translations, PolicyEditor editor, CurrentPerson person) {
        this.versions = versions;
        this.translations = translations;
        this.editor = editor;
        this.person = person;
    }

    /** {@code missing}: title, text, statement, or outdated; {@code complete}: people who read this language get it. */
    record LanguageJson(
            String language, boolean original, boolean complete, boolean begun, List<String> missing, String title) {
        static LanguageJson of(TextLanguage t) {
            return new LanguageJson(
                    t.code(),
                    t.original(),
                    t.complete(),
                    t.begun(),
                    t.gaps().stream()
                            .map(gap -> gap.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    t.title());
        }
    }

    /** Left out: empty, to be written later; {@code file}: of {@code /api/v1/policy-files}, instead of a body. */
    record TextBody(
            @Nullable String title,
            @Nullable String body,
            @Nullable String statement,
            @Nullable String file) {}

    @GET
    public List<LanguageJson> list(String id) {
        return languages(versions.newest(Ids.get(id)));
    }

    /** 422 while no draft is open, and for words that are not safe. */
    @PUT
    @Path("{language}")
    @RolesAllowed(Role.Names.POLICY_AUTHOR)
    public List<LanguageJson> write(String id, String language, @Nullable TextBody body) {
        var version = versions.newest(Ids.get(id));
        if (!PolicyForm.LANGUAGES.contains(language)) {
            throw new NotFoundException();
        }
        var form = new PolicyForm();
        form.language = language;
        form.title = body == null ? null : body.title();
        form.body = body == null ? null : body.body();
        form.statement = body == null ? null : body.statement();
        form.pdf = body == null ? null : body.file();
        var errors = editor.complete(form).checkUnfinished();
        PolicyLanguagePages.refuseSame(version, form, errors);
        if (errors.present()) {
            var fields = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> fields.put(e.field().equals("upload") ? "file" : e.field(), e.message()));
            throw new Problems.InvalidField(fields);
        }
        translations.write(person.id(), version.policyId, form.draft());
        return languages(version);
    }

    private List<LanguageJson> languages(PolicyVersion version) {
        return translations.languages(version).stream().map(LanguageJson::of).toList();
    }
}
