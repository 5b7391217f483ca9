package io.parley.vendors.advisories;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The operator's pages of public feeds: how fresh they are, what is being read, and what was wrong with it. */
@Path("/feeds")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
class FeedPages {
    private static final int FAULTS = 200;

    private final FeedImports imports;
    private final FeedDownloads downloads;
    private final FeedPlaces places;
    private final MatchQueue queue;
    private final CurrentPerson person;

    FeedPages(FeedImports imports, FeedDownloads downloads, FeedPlaces places, MatchQueue queue, CurrentPerson person) {
        this.imports = imports;
        this.downloads = downloads;
        this.places = places;
        this.queue = queue;
        this.person = person;
    }

    @CheckedTemplate(basePath = "feeds", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FeedList(
            List<Freshness> feeds,
            List<FeedDownloads.Download> downloads,
            List<ImportRow> imports,
            String folder,
            long unsure,
            String path,
            String asOf,
            String fileAsOf,
            FormErrors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "feeds", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportDetail(ImportRow run, List<FeedImports.Count> counts, List<FaultRow> faults)
            implements TemplateInstance {}

    @GET
    public FeedList list() {
        return page("", "", "", FormErrors.none());
    }

    @GET
    @Path("/imports/{number}")
    public ImportDetail show(long number) {
        var found = imports.find(number).orElseThrow(NotFoundException::new);
        return new ImportDetail(
                ImportRow.of(found), imports.counts(number), FaultRow.of(imports.faults(number, FAULTS)));
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> ask(@RestForm @Nullable String path, @RestForm @Nullable String asOf) {
        var words = Languages.messages(FeedMessages.class);
        var errors = FormErrors.none();
        var name = path == null ? "" : path.strip();
        var found = places.find(name);
        if (found.isEmpty()) {
            errors.add("path", words.pathWrong());
        }
        var day = day("asOf", asOf, errors, words);
        if (errors.present()) {
            return Pages.rejected(page(name, text(asOf), "", errors));
        }
        var asked = imports.ask(name.isEmpty() ? "." : name, found.orElseThrow().toString(), day, person.name());
        return Pages.seeOther("/feeds/imports/" + asked.id);
    }

    /** A click repeated changes nothing: only what failed waits again. */
    @POST
    @Path("/imports/{number}/repetition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> retry(long number) {
        imports.retry(number).orElseThrow(NotFoundException::new);
        return Pages.seeOther("/feeds/imports/" + number);
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> send(
            @RestForm("file") @Nullable FileUpload file, @RestForm @Nullable String fileAsOf) throws IOException {
        var words = Languages.messages(FeedMessages.class);
        var errors = FormErrors.none();
        var day = day("fileAsOf", fileAsOf, errors, words);
        if (file == null || file.size() == 0) {
            errors.add("file", words.fileMissing());
        }
        if (file == null || errors.present()) {
            return Pages.rejected(page("", "", text(fileAsOf), errors));
        }
        var kept = places.keep(file.uploadedFile(), file.fileName());
        var asked = imports.ask(FeedFault.printable(file.fileName()), kept.toString(), day, person.name());
        return Pages.seeOther("/feeds/imports/" + asked.id);
    }

    private FeedList page(String path, String asOf, String fileAsOf, FormErrors errors) {
        return new FeedList(
                imports.freshness(),
                downloads.list(),
                imports.newest().stream().map(ImportRow::of).toList(),
                places.folder().orElse(""),
                queue.count(),
                path,
                asOf,
                fileAsOf,
                errors);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate day(String field, @Nullable String text, FormErrors errors, FeedMessages words) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            errors.add(field, words.asOfWrong());
            return null;
        }
    }
}
