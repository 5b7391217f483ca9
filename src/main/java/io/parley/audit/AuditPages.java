package io.parley.audit;

import io.parley.identity.Role;
import io.parley.kernel.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was done in this company, by whom and when. */
@Path("/audit")
@RolesAllowed({Role.Names.TENANT_ADMIN, Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR, Role.Names.OBSERVER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class AuditPages {
    private final AuditLog log;

    AuditPages(AuditLog log) {
        this.log = log;
    }

    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditList(List<AuditRow> entries, AuditFilter filter, List<String> kinds, Page page)
            implements TemplateInstance {}

    @GET
    public AuditList list(
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String kind,
            @RestQuery @DefaultValue("1") int page) {
        var filter = AuditFilter.of(actor, kind);
        var where = Page.of(page, log.count(filter), "/audit", filter.asMap());
        var entries = log.list(filter, where.offset(), where.size()).stream()
                .map(AuditRow::of)
                .toList();
        return new AuditList(entries, filter, log.kinds(), where);
    }
}
