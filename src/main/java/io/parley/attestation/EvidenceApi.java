package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
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
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Evidence for programs: the key, and bundles from asking to taking. */
@Path("/api/v1/evidence")
@Tag(name = "Evidence")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class EvidenceApi {
    private final EvidenceBundles bundles;
    private final Population population;
    private final EvidencePreview preview;
    private final LogStatus log;
    private final BundleLimit limit;
    private final CurrentPerson person;
    private final Clock clock;

    EvidenceApi(
            EvidenceBundles bundles,
            Population population,
            EvidencePreview preview,
            LogStatus log,
            BundleLimit limit,
            CurrentPerson person,
            Clock clock) {
        this.bundles = bundles;
        this.population = population;
        this.preview = preview;
        this.log = log;
        this.limit = limit;
        this.person = person;
        this.clock = clock;
    }

    /** {@code key}: keep it outside of any bundle. */
    record Key(String key, long logSize) {}

    /**
     * Left out: today, all policies, the preset {@code everything}, with names if the preset has them. {@code from}: first day of the period, for
     * the preset {@code soc-2} alone; left out it is a year.
     */
    record Body(
            @Nullable String from,
            @Nullable String as_of,
            @Nullable String policy,
            @Nullable String preset,
            @Nullable Boolean names) {}

    record Bundle(
            UUID id,
            @Nullable LocalDate from,
            LocalDate asOf,
            @Nullable UUID policy,
            String preset,
            boolean names,
            String state,
            int done,
            int total,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            @Nullable String failure,
            @Nullable String sha256) {
        static Bundle of(EvidenceBundle b) {
            var state = b.failedAt != null ? "failed" : b.finishedAt != null ? "finished" : "open";
            return new Bundle(
                    b.id,
                    b.beginsOn,
                    b.asOf,
                    b.policyId,
                    b.preset,
                    b.withNames,
                    state,
                    b.done,
                    b.total,
                    b.requestedAt,
                    b.finishedAt,
                    b.failure,
                    b.fileSha256);
        }
    }

    record Bundles(List<Bundle> items) {}

    /** 404 until the first record is in the log. */
    @GET
    @Path("key")
    public Key key() {
        var status = log.get();
        if (status.key() == null) {
            throw new NotFoundException();
        }
        return new Key(status.key(), status.size());
    }

    @GET
    @Path("bundles")
    public Bundles list() {
        return new Bundles(bundles.newest(200).stream().map(Bundle::of).toList());
    }

    /**
     * What a bundle asked for in this way would hold: its columns and first twenty rows, {@code export_id} still empty. {@code
     * changed}: positions of the rows, from 0, that are not what the log says.
     */
    record Preview(
            int total, List<String> columns, List<List<String>> rows, List<Integer> changed, List<String> files) {}

    @GET
    @Path("preview")
    public Preview preview(
            @RestQuery("as_of") @Nullable String asOf,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String preset,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable Boolean names) {
        var shown = preview.of(wish(new Body(from, asOf, policy, preset, names), false));
        return new Preview(
                shown.total(),
                shown.columns().stream().map(EvidencePreview.Column::name).toList(),
                shown.rows().stream().map(EvidencePreview.Row::cells).toList(),
                IntStream.range(0, shown.rows().size())
                        .filter(n -> !shown.rows().get(n).stands())
                        .boxed()
                        .toList(),
                shown.files().stream().map(EvidencePreview.File::name).toList());
    }

    /** 202: it is being made; asking for the same again meanwhile is asking once. 422 for more answers than a bundle holds. */
    @POST
    @Path("bundles")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COMPLIANCE_OFFICER)
    public RestResponse<Bundle> request(@Nullable Body body) {
        var wanted = body == null ? new Body(null, null, null, null, null) : body;
        var id = bundles.request(person.id(), wish(wanted, true));
        return RestResponse.status(RestResponse.Status.ACCEPTED, Bundle.of(bundles.get(id)));
    }

    /** {@code making}: what keeps a bundle from being made is told as well. */
    private EvidenceWish wish(Body body, boolean making) {
        var names = body.names == null ? "" : body.names ? "with" : "without";
        var form = EvidenceForm.of(body.from, body.as_of, body.policy, body.preset, names);
        var today = LocalDate.now(clock);
        var errors = form.check(today, population.policies());
        if (making) {
            limit.refuse(form, today, log.get().frozen(), errors);
        }
        if (errors.present()) {
            throw refused(errors);
        }
        return form.wish(today);
    }

    static Problems.InvalidField refused(FormErrors errors) {
        var fields = new LinkedHashMap<String, String>();
        errors.list().forEach(e -> fields.put(e.field(), e.message()));
        return new Problems.InvalidField(fields);
    }

    @GET
    @Path("bundles/{id}")
    public Bundle show(String id) {
        return Bundle.of(bundles.get(Ids.get(id)));
    }

    @GET
    @Path("bundles/{id}/file")
    @Produces("application/zip")
    public RestResponse<InputStream> take(String id) {
        return EvidenceBundlePages.answer(bundles, id);
    }
}
