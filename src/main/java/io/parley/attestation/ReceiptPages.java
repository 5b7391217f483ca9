package io.parley.attestation;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.parley.tenancy.TenantWork;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What you answered, on one page to keep. */
@Path("/receipts/{ackId}")
@RolesAllowed(Role.Names.EMPLOYEE)
@Transactional
class ReceiptPages {
    private final Receipts receipts;
    private final LogEpochs epochs;
    private final TenantWork work;
    private final CurrentPerson person;

    ReceiptPages(Receipts receipts, LogEpochs epochs, TenantWork work, CurrentPerson person) {
        this.receipts = receipts;
        this.epochs = epochs;
        this.work = work;
        this.person = person;
    }

    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReceiptDetail(ReceiptRow receipt, boolean provable, boolean frozen) implements TemplateInstance {}

    /** An older state was put back: an answer that was confirmed may not be there any more. */
    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReceiptMissing() implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(String ackId) {
        boolean frozen = work.isWaiting(TenantWork.FROZEN_LOG);
        try {
            var receipt = receipts.get(Ids.get(ackId), Receivers.onlyOf(person));
            return Pages.ok(
                    new ReceiptDetail(receipt, receipts.findProof(receipt).isPresent(), frozen));
        } catch (NotFoundException e) {
            if (!frozen && epochs.list().isEmpty()) {
                throw e;
            }
            return ResponseBuilder.<TemplateInstance>create(404)
                    .entity(new ReceiptMissing())
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    @GET
    @Path("proof")
    @Produces("text/plain;charset=UTF-8")
    public RestResponse<String> proof(String ackId) {
        var receipt = receipts.get(Ids.get(ackId), Receivers.onlyOf(person));
        var proof = receipts.findProof(receipt).orElseThrow(NotFoundException::new);
        return ResponseBuilder.ok(proof.text())
                .header("Content-Disposition", "attachment; filename=\"" + receipt.id() + ".tlog-proof\"")
                .build();
    }

    /** Whose receipts somebody may see. */
    static final class Receivers {
        private Receivers() {}

        /** Null: everybody's. */
        static java.util.@Nullable UUID onlyOf(CurrentPerson person) {
            return person.is(Role.COMPLIANCE_OFFICER) || person.is(Role.AUDITOR) ? null : person.id();
        }
    }
}
