package io.parley.assessments;

import io.parley.catalog.Keyed;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the tools stand, what counts how much, and how it was when something was proposed. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class AssessmentApi {
    private final ToolAssessments stored;
    private final Snapshots snapshots;
    private final Weightings weightings;
    private final CurrentPerson person;

    AssessmentApi(ToolAssessments stored, Snapshots snapshots, Weightings weightings, CurrentPerson person) {
        this.stored = stored;
        this.snapshots = snapshots;
        this.weightings = weightings;
        this.person = person;
    }

    record Body(@Nullable Map<String, String> weights) {}

    /** Where every tool stands, as it was computed last; a change of facts or weights shows within seconds. */
    @GET
    public AssessmentJson.Standings list() {
        return new AssessmentJson.Standings(
                stored.listByTool().stream().map(AssessmentJson.Standing::of).toList());
    }

    @GET
    @Path("weights")
    public AssessmentJson.WeightsJson weights() {
        return new AssessmentJson.WeightsJson(weightings.current().keys());
    }

    /** What is not named stays as it is. */
    @PUT
    @Path("weights")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
    public AssessmentJson.WeightsJson weigh(@Nullable Body body) {
        var asked = body == null ? null : body.weights();
        if (asked == null) {
            throw new Problems.InvalidField("weights", "Dimension to weight");
        }
        asked.forEach((dimension, weight) -> {
            if (dimension == null || Keyed.find(Dimension.class, dimension).isEmpty()) {
                throw new Problems.InvalidField("weights", "Dimensions are " + Keyed.keys(Dimension.class));
            }
            if (weight == null || Keyed.find(Weight.class, weight).isEmpty()) {
                throw new Problems.InvalidField("weights", "Weights are " + Keyed.keys(Weight.class));
            }
        });
        var keys = new HashMap<>(weightings.current().keys());
        keys.putAll(asked);
        var weights = Weights.read(keys);
        if (!weights.anything()) {
            throw new Problems.InvalidField("weights", AssessmentWords.words().nothingCounts());
        }
        weightings.set(person.id(), weights);
        return new AssessmentJson.WeightsJson(weights.keys());
    }

    @GET
    @Path("snapshots/{id}")
    public AssessmentJson.Snapshot snapshot(String id) {
        return AssessmentJson.Snapshot.of(snapshots.get(Ids.get(id)));
    }
}
