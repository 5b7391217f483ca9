package io.parley.alerts;

import io.parley.catalog.Tools;
import io.parley.register.DecisionApproved;
import io.parley.register.DecisionReviews;
import io.parley.register.Decisions;
import io.parley.register.Register;
import io.parley.register.ToolRegistered;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.parley.vendors.Exposure;
import io.parley.vendors.Exposures;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The alerts of the current company. What was on record when the company decided raises none. */
@ApplicationScoped
@Transactional
public class Alerts implements PanacheRepositoryBase<VendorAlert, UUID> {
    static final String WORK = "alerts";
    private static final Duration NEXT_LOOK = Duration.ofMinutes(15);
    private static final Duration BETWEEN_MAILS = Duration.ofHours(20);

    private final Register register;
    private final Decisions decisions;
    private final DecisionReviews reviews;
    private final Exposures exposures;
    private final Tools tools;
    private final TenantWork work;
    private final CurrentTenant tenant;
    private final Event<VendorAlertRaised> raised;
    private final Event<VendorAlertClosed> closed;
    private final Event<VendorAlertsGathered> gathered;
    private final Clock clock;

    Alerts(
            Register register,
            Decisions decisions,
            DecisionReviews reviews,
            Exposures exposures,
            Tools tools,
            TenantWork work,
            CurrentTenant tenant,
            Event<VendorAlertRaised> raised,
            Event<VendorAlertClosed> closed,
            Event<VendorAlertsGathered> gathered,
            Clock clock) {
        this.register = register;
        this.decisions = decisions;
        this.reviews = reviews;
        this.exposures = exposures;
        this.tools = tools;
        this.work = work;
        this.tenant = tenant;
        this.raised = raised;
        this.closed = closed;
        this.gathered = gathered;
        this.clock = clock;
    }

    /** From now on somebody looks at the records of this company's tools. */
    void on(@Observes ToolRegistered event) {
        work.waits(WORK);
    }

    /** Whoever decides about a tool knows what is on record: its alerts are answered. */
    void on(@Observes DecisionApproved event) {
        find("toolSlug = ?1 and closedAt is null", event.tool())
                .list()
                .forEach(alert -> close(alert, event.approver(), event.reason()));
    }

    /** Raises what is new, tells of it at most once a day, and plans the next look. Repeating it changes nothing. */
    void look() {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var since = since();
        var earliest = since.values().stream().min(LocalDate::compareTo);
        if (earliest.isPresent()) {
            exposures.list(since.keySet(), earliest.get(), today).stream()
                    .filter(e -> !e.day().isBefore(Objects.requireNonNull(since.get(e.tool()))))
                    .forEach(e -> raise(e, now));
        }
        tell(now);
        work.again(WORK, now.plus(NEXT_LOOK));
    }

    /** The latest first. */
    public List<AlertRow> listOpen() {
        return rows(list("closedAt is null order by happenedOn desc, caseId desc"));
    }

    List<AlertRow> listClosed(int most) {
        return rows(find("closedAt is not null order by closedAt desc, id desc")
                .range(0, most - 1)
                .list());
    }

    /** Throws when there is no such alert in this company. */
    AlertRow get(UUID id) {
        return rows(List.of(findByIdOptional(id).orElseThrow(NotFoundException::new)))
                .get(0);
    }

    /** Said twice is said once: the first word stands. Throws when there is no such alert in this company. */
    void close(UUID person, UUID id, String because) {
        var alert = findByIdOptional(id).orElseThrow(NotFoundException::new);
        if (alert.closedAt == null) {
            close(alert, person, because);
        }
    }

    private void close(VendorAlert alert, UUID person, String because) {
        alert.close(person, because, clock.instant());
        closed.fire(new VendorAlertClosed(alert.id, alert.toolSlug, alert.caseId, because));
    }

    /** Tool → the day of its decision, or else of its registration. */
    private Map<String, LocalDate> since() {
        var since = new HashMap<>(register.addedOn());
        decisions.inForce(List.copyOf(since.keySet())).forEach((tool, view) -> since.put(tool, view.since()));
        return since;
    }

    private void raise(Exposure exposure, Instant now) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        int added = getEntityManager()
                .createNativeQuery("""
                        insert into vendor_alert (tenant_id, id, tool_slug, case_id, kind, happened_on, source, raised_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (tenant_id, tool_slug, case_id, kind) do nothing
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, exposure.tool())
                .setParameter(4, exposure.caseId())
                .setParameter(5, exposure.kind().name())
                .setParameter(6, exposure.day())
                .setParameter(7, exposure.source())
                .setParameter(8, now)
                .executeUpdate();
        if (added > 0) {
            reviews.lookAgain(exposure.tool(), exposure.caseId());
            raised.fire(new VendorAlertRaised(id, exposure.tool(), exposure.caseId(), exposure.kind(), exposure.day()));
        }
    }

    private void tell(Instant now) {
        var untold = list("mailedAt is null and closedAt is null order by happenedOn desc, caseId desc");
        boolean recently = count("mailedAt > ?1", now.minus(BETWEEN_MAILS)) > 0;
        if (untold.isEmpty() || recently) {
            return;
        }
        untold.forEach(alert -> alert.mailedAt = now);
        gathered.fire(new VendorAlertsGathered(tenant.id(), rows(untold)));
    }

    private List<AlertRow> rows(List<VendorAlert> alerts) {
        var names = tools.names(alerts.stream().map(a -> a.toolSlug).collect(Collectors.toSet()));
        var people = getEntityManager()
                .createQuery("select p.id, p.name from Person p where p.id in ?1", Object[].class)
                .setParameter(
                        1,
                        alerts.stream()
                                .map(a -> a.closedBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        return alerts.stream()
                .map(a -> new AlertRow(
                        a.id,
                        a.toolSlug,
                        names.getOrDefault(a.toolSlug, a.toolSlug),
                        a.caseId,
                        a.kind,
                        a.happenedOn,
                        a.source,
                        a.raisedAt,
                        a.closedAt,
                        a.closedBy == null ? null : people.get(a.closedBy),
                        a.closedBecause))
                .toList();
    }
}
