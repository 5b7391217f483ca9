package io.parley.vendors;

import io.parley.catalog.Keyed;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Operators answer what readers and vendors say is wrong in the ledger. */
@Path("/corrections")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.TEXT_HTML)
@Transactional
class CorrectionPages {
    private final Corrections corrections;

    CorrectionPages(Corrections corrections) {
        this.corrections = corrections;
    }

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CorrectionList(List<Corrections.Shown> corrections, String typed, FormErrors errors)
            implements TemplateInstance {}

    @GET
    public CorrectionList list() {
        return new CorrectionList(corrections.listOpen(), "", FormErrors.none());
    }

    @POST
    @Path("{correction}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> answer(
            String correction, @RestForm @Nullable String outcome, @RestForm @Nullable String answer) {
        var id = corrections.get(Ids.get(correction)).id();
        var words = answer == null ? "" : answer.strip();
        var how = Keyed.find(VendorCorrection.State.class, outcome == null ? "" : outcome)
                .filter(s -> s != VendorCorrection.State.OPEN);
        if (how.isEmpty() || words.length() < CorrectionForm.SHORTEST || words.length() > CorrectionForm.LONGEST) {
            var text = Languages.messages(VoiceMessages.class).length(CorrectionForm.SHORTEST, CorrectionForm.LONGEST);
            return Pages.rejected(new CorrectionList(
                    corrections.listOpen(), words, FormErrors.none().add("answer-" + id, text)));
        }
        corrections.answer(id, how.get(), words);
        return Pages.seeOther("/corrections");
    }
}
