package io.parley.identity;

import io.parley.kernel.Limited;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A file of people, for programs: looked at with {@code dry_run=true}, applied without. */
@Path("/api/v1/people/imports")
@RolesAllowed(Role.Names.TENANT_ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "People")
class PeopleImportApi {
    private final PeopleImports imports;
    private final CurrentPerson person;
    private final PeopleLock lock;

    PeopleImportApi(PeopleImports imports, CurrentPerson person, PeopleLock lock) {
        this.imports = imports;
        this.person = person;
        this.lock = lock;
    }

    /** {@code id} is there when the file was applied. */
    record ImportResult(@Nullable UUID id, int added, int changed, int unchanged, int deactivated) {}

    /** {@code deactivations}: how many people may be deactivated, where they are more than half of all. */
    @POST
    @Consumes("text/csv")
    @Limited(Limited.Kind.IMPORT)
    public ImportResult importPeople(
            byte[] content,
            @RestQuery("dry_run") boolean dryRun,
            @RestQuery("deactivations") @Nullable Integer deactivations) {
        if (!dryRun) {
            lock.take();
        }
        var plan = imports.plan(person.id(), content);
        if (!plan.faults.none()) {
            throw invalid(plan.faults);
        }
        if (dryRun) {
            return result(null, plan);
        }
        boolean certain = deactivations != null && deactivations == plan.deactivated.size();
        if (plan.asksTwice() && !certain) {
            throw new Problems.InvalidField("deactivations", PersonWords.words().tickFirst(plan.deactivated.size()));
        }
        var file = imports.keep(person.id(), "api.csv", content);
        imports.apply(person.id(), file, plan.fingerprint(), certain);
        return result(file.id, plan);
    }

    private static ImportResult result(@Nullable UUID id, PeoplePlan plan) {
        return new ImportResult(id, plan.added.size(), plan.changed.size(), plan.unchanged, plan.deactivated.size());
    }

    private static Problems.InvalidField invalid(PeopleFaults faults) {
        var errors = new LinkedHashMap<String, String>();
        for (var place : faults.list()) {
            errors.putIfAbsent(
                    PersonWords.words()
                            .faultPlace(place.line(), place.column(), place.name())
                            .strip(),
                    PersonWords.of(place.fault(), place.detail()));
        }
        if (faults.more() > 0) {
            errors.put("more", PersonWords.words().faultsMore(faults.more()));
        }
        return new Problems.InvalidField(errors);
    }
}
