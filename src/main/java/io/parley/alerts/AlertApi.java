package io.parley.alerts;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What happened at vendors, for programs: what waits, what was done about it. */
@Path("/api/v1/alerts")
@Tag(name = "Alerts")
@RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.APPROVER})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class AlertApi {
    private static final int ANSWERED_SHOWN = 100;

    private final Alerts alerts;
    private final CurrentPerson person;

    AlertApi(Alerts alerts, CurrentPerson person) {
        this.alerts = alerts;
        this.person = person;
    }

    record AlertItems(List<AlertItem> items) {}

    /** {@code kind}: known-exploited or open-beyond-norm. {@code happenedOn}: at the vendor, not here. */
    record AlertItem(
            UUID id,
            String tool,
            String caseId,
            String kind,
            LocalDate happenedOn,
            String source,
            Instant raisedAt,
            @Nullable Instant closedAt,
            @Nullable String closedBecause) {
        static AlertItem of(AlertRow row) {
            return new AlertItem(
                    row.id(),
                    row.tool(),
                    row.caseId(),
                    row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.day(),
                    row.source(),
                    row.raisedAt(),
                    row.closedAt(),
                    row.closedBecause());
        }
    }

    record AlertAnswer(@Nullable String because) {}

    /** {@code show}: open, or the latest that are answered. */
    @GET
    public AlertItems listAlerts(@RestQuery @Nullable String show) {
        var rows = switch (show == null || show.isEmpty() ? "open" : show) {
            case "open" -> alerts.listOpen();
            case "answered" -> alerts.listClosed(ANSWERED_SHOWN);
            default -> throw new Problems.InvalidField("show", "One of open, answered");
        };
        return new AlertItems(rows.stream().map(AlertItem::of).toList());
    }

    /** Saying what was done closes it; the first word stands. */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertItem answer(String id, @Nullable AlertAnswer body) {
        var alert = alerts.get(Ids.get(id)).id();
        var text = body == null || body.because() == null ? "" : body.because().strip();
        if (text.length() < AlertPages.SHORTEST || text.length() > AlertPages.LONGEST) {
            throw new Problems.InvalidField(
                    "because",
                    Languages.messages(AlertMessages.class).sayWhatWasDone(AlertPages.SHORTEST, AlertPages.LONGEST));
        }
        alerts.close(person.id(), alert, text);
        return AlertItem.of(alerts.get(alert));
    }
}
