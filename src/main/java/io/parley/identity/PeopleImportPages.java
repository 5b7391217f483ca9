package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Limited;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
import io.quarkus.panache.common.Sort;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** From a personnel system's file to the records, with a look in between. */
@Path("/people/imports")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.TEXT_HTML)
@Transactional
class PeopleImportPages {
    private final People people;
    private final PeopleImports imports;
    private final CurrentPerson person;
    private final PeopleList list;

    PeopleImportPages(PeopleImports imports, CurrentPerson person, PeopleList list, People people) {
        this.people = people;
        this.imports = imports;
        this.person = person;
        this.list = list;
    }

    record ImportRow(
            UUID id,
            String file,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            int added,
            int changed,
            int deactivated) {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeopleImportIndex(List<ImportRow> imports, Page page) implements TemplateInstance {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeopleImportNew(FormErrors errors, List<PeopleImportView.Fault> faults, int more)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeopleImportDetail(PeopleImportView view, boolean moved, FormErrors errors) implements TemplateInstance {}

    @GET
    public PeopleImportIndex list(@RestQuery @Nullable Integer page) {
        var where = Page.of(page == null ? 1 : page, imports.count(), "/people/imports", Map.of());
        var found = imports.findAll(Sort.descending("uploadedAt").and("id"))
                .page(where.number() - 1, where.size())
                .project(PeopleImportSummary.class)
                .list();
        var names =
                people.names(found.stream().map(PeopleImportSummary::uploadedBy).toList());
        return new PeopleImportIndex(found.stream().map(i -> row(i, names)).toList(), where);
    }

    @GET
    @Path("new")
    public PeopleImportNew create() {
        return new PeopleImportNew(FormErrors.none(), List.of(), 0);
    }

    @GET
    @Path("template")
    @Produces("text/csv;charset=UTF-8")
    public RestResponse<String> template() {
        var header = Arrays.stream(PersonField.values()).map(PersonField::key).collect(Collectors.joining(","));
        var example =
                "1001,Jana Example,jana@company.example,Sales,1002,employee,CZ,2024-02-01,,,,cs,Europe/Prague,08:00,16:30,Prague; Sales\r\n"
                        + "1002,Petr Example,petr@company.example,Sales,,employee,CZ,2019-09-15,,,,cs,Europe/Prague,09:00,17:00,Prague";
        return ResponseBuilder.ok(header + "\r\n" + example + "\r\n")
                .header("Content-Disposition", "attachment; filename=\"people.csv\"")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Limited(Limited.Kind.IMPORT)
    public RestResponse<TemplateInstance> upload(@RestForm("file") @Nullable FileUpload file) throws IOException {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return Pages.rejected(new PeopleImportNew(
                    FormErrors.none().add("file", PersonWords.words().noFile()), List.of(), 0));
        }
        var content = Files.readAllBytes(file.uploadedFile());
        var plan = imports.plan(person.id(), content);
        return plan.faults.none()
                ? Pages.seeOther("/people/imports/" + imports.keep(person.id(), name(file.fileName()), content).id)
                : Pages.rejected(faulty(plan));
    }

    @GET
    @Path("{id}")
    public RestResponse<TemplateInstance> show(String id) {
        var file = imports.get(Ids.get(id));
        if (file.applied()) {
            return Pages.ok(new PeopleImportDetail(PeopleImportView.of(file), false, FormErrors.none()));
        }
        var plan = imports.plan(person.id(), file.content);
        return Pages.ok(
                plan.faults.none()
                        ? new PeopleImportDetail(PeopleImportView.of(file, plan), false, FormErrors.none())
                        : faulty(plan));
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> confirm(
            String id, @RestForm @Nullable String fingerprint, @RestForm("certain") @Nullable String certain) {
        var file = imports.get(Ids.get(id));
        var outcome = imports.apply(person.id(), file, fingerprint == null ? "" : fingerprint, "yes".equals(certain));
        if (outcome == PeopleImports.Outcome.APPLIED) {
            return Pages.seeOther("/people/imports/" + file.id);
        }
        var plan = imports.plan(person.id(), file.content);
        if (outcome == PeopleImports.Outcome.FAULTY) {
            return Pages.rejected(faulty(plan));
        }
        var errors = FormErrors.none();
        if (outcome == PeopleImports.Outcome.ASKS_TWICE) {
            errors.add("certain", PersonWords.words().tickFirst(plan.deactivated.size()));
        }
        return Pages.rejected(new PeopleImportDetail(
                PeopleImportView.of(file, plan), outcome == PeopleImports.Outcome.RECORDS_MOVED, errors));
    }

    private static PeopleImportNew faulty(PeoplePlan plan) {
        return new PeopleImportNew(FormErrors.none(), PeopleImportView.faults(plan.faults), plan.faults.more());
    }

    private static ImportRow row(PeopleImportSummary i, Map<UUID, String> names) {
        return new ImportRow(
                i.id(),
                i.fileName(),
                names.getOrDefault(i.uploadedBy(), ""),
                i.uploadedAt(),
                i.appliedAt(),
                or0(i.added()),
                or0(i.changed()),
                or0(i.deactivated()));
    }

    private static int or0(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    /** Browsers may send a path; nobody needs to see it. */
    private static String name(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }
}
