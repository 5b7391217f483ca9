package io.parley.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What on record calls for action; two queries, however many tools. */
@ApplicationScoped
public class Exposures {
    private final EntityManager database;

    Exposures(EntityManager database) {
        this.database = database;
    }

    /** Listed as exploited, or beyond its norm, on {@code since} or later and by {@code today}. */
    public List<Exposure> list(Collection<String> tools, LocalDate since, LocalDate today) {
        var found = new ArrayList<Exposure>();
        if (tools.isEmpty()) {
            return found;
        }
        facts(tools, FactName.EXPLOITED_LISTED, FactState.KNOWN).stream()
                .filter(f -> f.toDay != null && !f.toDay.isBefore(since) && !f.toDay.isAfter(today))
                .collect(Collectors.toMap(
                        f -> f.toolSlug + " " + f.caseId, f -> f, (a, b) -> a.toDay.isAfter(b.toDay) ? b : a))
                .values()
                .forEach(f -> found.add(
                        new Exposure(f.toolSlug, f.caseId, Exposure.Kind.KNOWN_EXPLOITED, f.toDay, f.source)));
        facts(tools, FactName.FIX_AVAILABLE, FactState.ABSENT)
                .forEach(f -> open(f).ifPresent(o -> {
                    if (!o.day().isBefore(since) && !o.day().isAfter(today)) {
                        found.add(o);
                    }
                }));
        found.sort(Comparator.comparing(Exposure::day)
                .thenComparing(Exposure::tool)
                .thenComparing(Exposure::caseId)
                .thenComparing(Exposure::kind));
        return found;
    }

    /** From the first day on which it is open for longer than its norm. */
    private Optional<Exposure> open(VendorFact absent) {
        var facts = database.createQuery("from VendorFact where toolSlug = ?1 and caseId = ?2", VendorFact.class)
                .setParameter(1, absent.toolSlug)
                .setParameter(2, absent.caseId)
                .getResultList();
        var dates = CaseDates.of(facts);
        var published = dates.published();
        return !dates.open() || published == null
                ? Optional.empty()
                : Optional.of(new Exposure(
                        absent.toolSlug,
                        absent.caseId,
                        Exposure.Kind.OPEN_BEYOND_NORM,
                        published.to().plusDays(Norm.days(Histories.severity(facts)) + 1L),
                        absent.source));
    }

    private List<VendorFact> facts(Collection<String> tools, FactName name, FactState state) {
        return database.createQuery(
                        "from VendorFact where toolSlug in ?1 and name = ?2 and state = ?3", VendorFact.class)
                .setParameter(1, List.copyOf(tools))
                .setParameter(2, name.key())
                .setParameter(3, state.key())
                .getResultList();
    }
}
