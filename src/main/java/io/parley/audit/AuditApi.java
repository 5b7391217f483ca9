package io.parley.audit;

import io.parley.identity.Role;
import io.parley.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The audit log for programs, newest first, 50 a page. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@RolesAllowed({Role.Names.TENANT_ADMIN, Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class AuditApi {
    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    record Entries(List<AuditRow> entries, int page, int pages, long total) {}

    @GET
    public Entries list(
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @DefaultValue("1") int page) {
        var filter = AuditFilter.of(actor, kind, q, from, until);
        var where = Page.of(page, log.count(filter), "/api/v1/audit", Map.of());
        return new Entries(
                log.list(filter, where.offset(), where.size()).stream()
                        .map(AuditRow::of)
                        .toList(),
                where.number(),
                where.pages(),
                where.total());
    }
}
