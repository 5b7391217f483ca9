package io.parley.attestation;

import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One bundle: how far it is, and the file to take. */
@Path("/evidence/bundles/{id}")
@RolesAllowed({Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Transactional
class EvidenceBundlePages {
    private final EvidenceBundles bundles;
    private final Population population;
    private final LogStatus log;
    private final BundleLimit limit;

    EvidenceBundlePages(EvidenceBundles bundles, Population population, LogStatus log, BundleLimit limit) {
        this.bundles = bundles;
        this.population = population;
        this.log = log;
        this.limit = limit;
    }

    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvidenceBundleDetail(BundleRow bundle, LogStatus.Row log) implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public EvidenceBundleDetail show(String id) {
        return new EvidenceBundleDetail(
                BundleRow.of(bundles.get(Ids.get(id)), population.policies(), limit.most()), log.get());
    }

    @GET
    @Path("file")
    @Produces("application/zip")
    public RestResponse<InputStream> take(String id) {
        return answer(bundles, id);
    }

    static RestResponse<InputStream> answer(EvidenceBundles bundles, String id) {
        var bundle = bundles.get(Ids.get(id));
        return ResponseBuilder.ok(bundles.take(bundle))
                .header("Content-Length", bundle.fileBytes)
                .header("Content-Disposition", "attachment; filename=\"" + bundle.fileName() + "\"")
                .build();
    }
}
