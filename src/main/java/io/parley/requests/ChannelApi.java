package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The company's accounts for customers, for programs; how to get in is for custodians and those who keep the list. */
@Path("/api/v1/channels")
@Tag(name = "Channels")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ChannelApi {
    private final Channels channels;
    private final ChannelView view;
    private final CurrentPerson person;
    private final Clock clock;

    ChannelApi(Channels channels, ChannelView view, CurrentPerson person, Clock clock) {
        this.channels = channels;
        this.view = view;
        this.person = person;
        this.clock = clock;
    }

    record Listed(List<Item> items) {}

    /** {@code alarms} and the rest of the way in: empty or null for those who are not concerned. */
    record Item(
            UUID id,
            String tool,
            String handle,
            String purpose,
            long activeCustodians,
            List<String> dataClasses,
            @Nullable String recoveryMail,
            @Nullable String twoFactor,
            @Nullable Instant testedAt,
            @Nullable Instant attestedAt,
            List<String> alarms,
            boolean closed) {}

    @GET
    public Listed list() {
        return new Listed(channels.listOpen().stream().map(this::item).toList());
    }

    @GET
    @Path("{id}")
    public Item show(String id) {
        return item(channels.row(Ids.get(id)));
    }

    /** Somebody signed in and saw that it works. */
    @POST
    @Path("{id}/test")
    public Item test(String id) {
        var row = channels.row(Ids.get(id));
        if (!view.mayAct(row)) {
            throw new Refused("channel", Refused.Why.NOT_A_CUSTODIAN);
        }
        channels.recordTest(person.id(), row.id());
        return item(channels.row(row.id()));
    }

    /** Purpose, custodians, recovery address and second factor are still right. */
    @POST
    @Path("{id}/attestation")
    public Item attest(String id) {
        var row = channels.row(Ids.get(id));
        if (!view.mayAct(row)) {
            throw new Refused("channel", Refused.Why.NOT_A_CUSTODIAN);
        }
        channels.attest(person.id(), row.id(), "");
        return item(channels.row(row.id()));
    }

    private Item item(ChannelRow row) {
        boolean sees = view.sees(row);
        return new Item(
                row.id(),
                row.tool(),
                row.handle(),
                row.purpose(),
                row.activeCustodians(),
                row.dataClasses().stream().map(DataClass::key).toList(),
                sees ? row.recoveryMail() : null,
                sees ? row.twoFactor().key() : null,
                sees ? row.testedAt() : null,
                sees && row.attested() != null ? row.attested().at() : null,
                sees
                        ? row.alarms(clock.instant()).stream()
                                .map(ChannelAlarm::key)
                                .toList()
                        : List.of(),
                row.closed());
    }
}
