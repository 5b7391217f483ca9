package io.parley.vendors.advisories;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public feeds: how fresh they are, and imports of files that lie on the server. For the platform's operator. */
@Path("/api/v1/feeds")
@Tag(name = "Feeds")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class FeedApi {
    private static final int FAULTS = 200;

    private final FeedImports imports;
    private final FeedPlaces places;
    private final CurrentPerson person;

    FeedApi(FeedImports imports, FeedPlaces places, CurrentPerson person) {
        this.imports = imports;
        this.places = places;
        this.person = person;
    }

    record NewImport(@Nullable String path, @Nullable LocalDate asOf) {}

    /** {@code total}: null until counted. {@code faults}: the first, refused ones before remarks. */
    record Import(
            long id,
            String place,
            String state,
            long documents,
            @Nullable Long total,
            long leftAside,
            long refused,
            long noted,
            @Nullable String error,
            Instant askedAt,
            @Nullable Instant finishedAt,
            List<FeedImports.Count> counts,
            List<ImportFault> faults) {}

    /** {@code refused}: false where it was read all the same. */
    record ImportFault(String file, String position, String reason, boolean refused) {}

    @GET
    public List<Freshness> list() {
        return imports.freshness();
    }

    /** Answers at once; the import runs by itself. */
    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_JSON)
    public Import ask(@Nullable NewImport body) {
        var name = body == null || body.path == null ? "" : body.path;
        var path = places.find(name)
                .orElseThrow(() -> new Problems.InvalidField("path", "Nothing readable below the folder of feeds"));
        return of(imports.ask(name, path.toString(), body == null ? null : body.asOf, person.name()));
    }

    @GET
    @Path("/imports/{number}")
    public Import show(long number) {
        return imports.find(number).map(this::of).orElseThrow(NotFoundException::new);
    }

    /** A failed import waits again and goes on where it was; asked twice, it waits once. */
    @POST
    @Path("/imports/{number}/repetition")
    public Import retry(long number) {
        return imports.retry(number).map(this::of).orElseThrow(NotFoundException::new);
    }

    private Import of(FeedImport it) {
        return new Import(
                it.id,
                it.place,
                it.state,
                it.documents,
                it.total,
                it.leftAside,
                it.refused,
                it.noted,
                it.error == null ? null : it.failure(),
                it.askedAt,
                it.finishedAt,
                imports.counts(it.id),
                imports.faults(it.id, FAULTS).stream()
                        .map(f -> new ImportFault(f.file(), f.position(), f.reason(), f.refused()))
                        .toList());
    }
}
