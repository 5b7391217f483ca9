package io.parley.attestation;

import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers as they come, for programs that keep up with them: each once, none missed, as often as somebody asks. */
@Path("/api/v1/evidence/acknowledgments")
@Tag(name = "Evidence")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class AcknowledgmentEventApi {
    private static final int MOST = 1000;
    private static final int USUAL = 200;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    private final AcknowledgmentEvents events;

    AcknowledgmentEventApi(AcknowledgmentEvents events) {
        this.events = events;
    }

    /**
     * {@code type}: policy-ack, policy-decline, policy-waiver, policy-correction; {@code place}: in the log. Reasons and names
     * are no part of it. What was committed to is null where somebody changed it past the log.
     */
    record AcknowledgmentEvent(
            UUID id,
            String place,
            @Nullable String type,
            @Nullable String choice,
            @Nullable String actedAt,
            @Nullable String via,
            @Nullable String contentSha256,
            @Nullable String supersedes,
            UUID policy,
            UUID version,
            UUID person) {
        static AcknowledgmentEvent of(AcknowledgmentEvents.Row row) {
            var facts = row.facts() == null ? Map.<String, String>of() : row.facts();
            return new AcknowledgmentEvent(
                    row.id(),
                    row.place(),
                    facts.get("kind"),
                    facts.get("choice"),
                    facts.get("acted_at"),
                    facts.get("via"),
                    facts.get("content_sha256"),
                    facts.get("supersedes"),
                    row.policy(),
                    row.version(),
                    row.person());
        }
    }

    /** {@code next}: to ask with as {@code after}; null only while there was never an answer. {@code more}: ask at once. */
    record Events(List<AcknowledgmentEvent> items, @Nullable String next, boolean more) {}

    @GET
    public Events list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        int epoch = 0;
        long index = -1;
        if (after != null && !after.isEmpty()) {
            var place = PLACE.matcher(after);
            if (!place.matches()) {
                throw new Problems.InvalidField("after", "What the last answer said as next");
            }
            epoch = Integer.parseInt(place.group(1));
            index = Long.parseLong(place.group(2));
        }
        int most = most(limit);
        var rows = events.behind(epoch, index, most + 1);
        boolean more = rows.size() > most;
        var items = rows.stream().limit(most).map(AcknowledgmentEvent::of).toList();
        var last = items.isEmpty() ? after : items.get(items.size() - 1).place();
        return new Events(items, last == null || last.isEmpty() ? null : last, more);
    }

    private static int most(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        int most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            throw new Problems.InvalidField("limit", "From 1 to " + MOST);
        }
        return most;
    }
}
