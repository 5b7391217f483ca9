package io.parley.vendors;

import io.parley.catalog.Keyed;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections that wait for an answer, for the programs of those who keep the ledger. */
@Path("/api/v1/corrections")
@Tag(name = "Vendors")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class CorrectionApi {
    private final Corrections corrections;

    CorrectionApi(Corrections corrections) {
        this.corrections = corrections;
    }

    record WaitingCorrections(List<CorrectionJson> items) {}

    /** {@code outcome}: accepted (the ledger was changed), stands, set-aside (not about the record, not shown). */
    record CorrectionAnswer(
            @Nullable String outcome, @Nullable String answer) {}

    @GET
    public WaitingCorrections listCorrections() {
        return new WaitingCorrections(
                corrections.listOpen().stream().map(CorrectionJson::of).toList());
    }

    /** The first answer stands. */
    @POST
    @Path("{correction}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public CorrectionJson answer(String correction, @Nullable CorrectionAnswer body) {
        var id = corrections.get(Ids.get(correction)).id();
        var how = Keyed.find(VendorCorrection.State.class, body == null || body.outcome() == null ? "" : body.outcome())
                .filter(s -> s != VendorCorrection.State.OPEN)
                .orElseThrow(() -> new Problems.InvalidField("outcome", "One of accepted, stands, set-aside"));
        var words = body == null || body.answer() == null ? "" : body.answer().strip();
        if (words.length() < CorrectionForm.SHORTEST || words.length() > CorrectionForm.LONGEST) {
            throw new Problems.InvalidField(
                    "answer",
                    Languages.messages(VoiceMessages.class).length(CorrectionForm.SHORTEST, CorrectionForm.LONGEST));
        }
        corrections.answer(id, how, words);
        return CorrectionJson.of(corrections.get(id));
    }
}
