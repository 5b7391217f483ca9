package io.parley.alternatives;

import io.parley.identity.Role;
import io.parley.register.BanPressure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What forbidding each tool in use would weigh, for those who take part in deciding. */
@Path("/ban-pressure")
@RolesAllowed({
    Role.Names.MANAGER,
    Role.Names.REGISTER_EDITOR,
    Role.Names.REVIEWER,
    Role.Names.APPROVER,
    Role.Names.POLICY_AUTHOR,
    Role.Names.COMPLIANCE_OFFICER,
    Role.Names.OBSERVER,
    Role.Names.TENANT_ADMIN
})
@Produces(MediaType.TEXT_HTML)
@Transactional
class BanPressurePages {
    private final BanPressures pressures;

    BanPressurePages(BanPressures pressures) {
        this.pressures = pressures;
    }

    @CheckedTemplate(basePath = "alternatives", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BanPressureList(List<BanPressures.Line> lines, int enough) implements TemplateInstance {}

    @GET
    public BanPressureList list() {
        return new BanPressureList(pressures.list(), BanPressure.ENOUGH);
    }
}
