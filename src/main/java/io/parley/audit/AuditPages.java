package io.parley.audit;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.DomainEvent;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Page;
import io.parley.kernel.Pages;
import io.parley.tenancy.TenantWork;
import io.parley.verify.Csv;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What was done in this company, by whom and when; and the same entries as a file. */
@Path("/audit")
@RolesAllowed({Role.Names.TENANT_ADMIN, Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR, Role.Names.OBSERVER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class AuditPages {
    private static final int MOST_IN_FILE = 50_000;
    private static final List<String> COLUMNS = List.of("at_utc", "done", "kind", "actor", "subject_id", "details");

    private final AuditLog log;
    private final TenantWork work;
    private final CurrentPerson person;
    private final Event<DomainEvent> events;

    AuditPages(AuditLog log, TenantWork work, CurrentPerson person, Event<DomainEvent> events) {
        this.log = log;
        this.work = work;
        this.person = person;
        this.events = events;
    }

    /** {@code query}: the filter as an address has it, empty or with its question mark; {@code frozen}: an older log was put back. */
    @CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AuditList(
            boolean frozen,
            List<AuditRow> entries,
            AuditFilter filter,
            FormErrors errors,
            List<Kind> kinds,
            String query,
            boolean mayTake,
            Page page)
            implements TemplateInstance {}

    public record Kind(String key, String words) {}

    @GET
    public RestResponse<TemplateInstance> list(
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @DefaultValue("1") int page) {
        var filter = AuditFilter.of(actor, kind, q, from, until);
        var errors = filter.check();
        var where = Page.of(page, log.count(filter), "/audit", filter.asMap());
        var entries = log.list(filter, where.offset(), where.size()).stream()
                .map(AuditRow::of)
                .toList();
        var kinds =
                log.kinds().stream().map(k -> new Kind(k, AuditRow.words(k))).toList();
        boolean mayTake = !person.is(Role.OBSERVER) || person.is(Role.AUDITOR) || person.is(Role.COMPLIANCE_OFFICER);
        var list = new AuditList(
                work.isWaiting(TenantWork.FROZEN_LOG), entries, filter, errors, kinds, query(filter), mayTake, where);
        return errors.present() ? Pages.rejected(list) : Pages.ok(list);
    }

    /** The newest fifty thousand that the filter shows, safe to open in a spreadsheet. Taking it is an act of its own. */
    @GET
    @Path("file")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Role.Names.TENANT_ADMIN, Role.Names.COMPLIANCE_OFFICER, Role.Names.AUDITOR})
    public RestResponse<String> file(
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until) {
        var filter = AuditFilter.of(actor, kind, q, from, until);
        if (filter.check().present()) {
            return Pages.seeOther("/audit" + query(filter)); // says which day is none
        }
        var rows = log.list(filter, 0, MOST_IN_FILE).stream()
                .map(AuditRow::of)
                .map(AuditPages::line)
                .toList();
        events.fire(new AuditExported(person.id(), rows.size(), filter.asMap()));
        return ResponseBuilder.ok(Csv.write(COLUMNS, rows))
                .header("Content-Disposition", "attachment; filename=\"audit-log.csv\"")
                .build();
    }

    private static SortedMap<String, String> line(AuditRow row) {
        var line = new TreeMap<String, String>();
        line.put("at_utc", row.at().toString());
        line.put("done", row.done());
        line.put("kind", row.kind());
        line.put("actor", row.actor());
        line.put("subject_id", row.subjectId().toString());
        line.put(
                "details",
                row.details().entrySet().stream()
                        .map(d -> d.getKey() + ": " + d.getValue())
                        .collect(Collectors.joining("; ")));
        return line;
    }

    private static String query(AuditFilter filter) {
        var query = filter.asMap().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
