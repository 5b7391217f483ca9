package io.parley.alternatives;

import io.parley.catalog.Reason;
import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The company's other tools by how far they serve the stated reasons, with the reckoning. */
@Path("/api/v1/tools/{slug}/alternatives")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class AlternativeApi {
    private final Alternatives alternatives;

    AlternativeApi(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    record Ranking(String tool, int enoughPercent, List<Item> items) {}

    /** {@code gap}: below what is enough; do not push people to it. {@code good}: enough, and more secure. */
    record Item(
            String tool,
            String name,
            int percent,
            int countedReasons,
            boolean gap,
            boolean good,
            Security security,
            List<String> lost,
            List<Line> reasons) {}

    /** {@code standing}: safer, unknown, not-safer; {@code basis}: points, or facts while tools have no points. */
    record Security(
            String standing,
            String basis,
            int betterAnswers,
            int worseAnswers,
            int comparedAnswers,
            @Nullable Integer pointsNow,
            @Nullable Integer pointsThen) {
        static Security of(Safety safety) {
            return new Security(
                    safety.standing().key(),
                    safety.basis().key(),
                    safety.better(),
                    safety.worse(),
                    safety.compared(),
                    safety.from(),
                    safety.to());
        }
    }

    record Line(String reason, String now, String then, String rule, List<Evidence> evidence) {}

    @GET
    public Ranking list(String slug, @RestQuery @Nullable List<String> reason) {
        for (var key : reason == null ? List.<String>of() : reason) {
            if (Reason.find(key).isEmpty()) {
                throw new Problems.InvalidField(
                        "reason",
                        "One of "
                                + String.join(
                                        ", ",
                                        java.util.Arrays.stream(Reason.values())
                                                .map(Reason::key)
                                                .toList()));
            }
        }
        var items = alternatives.rank(slug, Reasons.of(reason)).stream()
                .map(r -> new Item(
                        r.slug(),
                        r.name(),
                        r.coverage().percent(),
                        r.coverage().counted(),
                        r.coverage().isGap(),
                        r.isGoodEnough(),
                        Security.of(r.safety()),
                        r.coverage().lost().stream().map(Reason::key).toList(),
                        r.coverage().trace().stream().map(AlternativeApi::line).toList()))
                .toList();
        return new Ranking(slug, Coverage.ENOUGH, items);
    }

    private static Line line(Coverage.Trace trace) {
        return new Line(
                trace.reason().key(),
                trace.from().level().key(),
                trace.to().level().key(),
                trace.to().rule().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                trace.to().evidence());
    }
}
