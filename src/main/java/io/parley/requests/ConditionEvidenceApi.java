package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The conditions of an exception as a checklist, for programs. */
@Path("/api/v1/exceptions/{id}/evidence")
@Tag(name = "Exceptions")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ConditionEvidenceApi {
    private final ConditionEvidences evidences;
    private final ExceptionList list;
    private final ExceptionView view;
    private final CurrentPerson person;

    ConditionEvidenceApi(ConditionEvidences evidences, ExceptionList list, ExceptionView view, CurrentPerson person) {
        this.evidences = evidences;
        this.list = list;
        this.view = view;
        this.person = person;
    }

    record Checklist(List<Condition> items) {}

    /** {@code place} from 1. {@code met}: something was shown for it. */
    record Condition(int place, String text, boolean met, List<EvidenceRow> evidence) {}

    @GET
    public Checklist list(String id) {
        var row = list.get(Ids.get(id));
        if (!view.sees(row)) {
            throw new NotFoundException();
        }
        return checklist(row);
    }

    /** The body is the file, at most 5 MiB; {@code name} is its name. Without a name and a body {@code note} alone is evidence. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Checklist add(
            String id,
            @RestQuery int place,
            @RestQuery @Nullable String note,
            @RestQuery @Nullable String name,
            byte @Nullable [] content) {
        var row = list.get(Ids.get(id));
        if (!view.mayShow(row)) {
            throw new NotFoundException();
        }
        var text = ApiErrors.text("note", Typed.text(note), 0);
        boolean file = name != null && !name.isEmpty();
        evidences.add(
                person.id(),
                row,
                place,
                text,
                file ? EvidenceFile.of(name, content == null ? new byte[0] : content) : null);
        return checklist(row);
    }

    private Checklist checklist(ExceptionRow row) {
        var shown = evidences.list(row.id());
        var lines = row.conditionLines();
        return new Checklist(IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var own = shown.stream().filter(e -> e.place() == i + 1).toList();
                    return new Condition(i + 1, lines.get(i), !own.isEmpty(), own);
                })
                .toList());
    }
}
