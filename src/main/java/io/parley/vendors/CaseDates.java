package io.parley.vendors;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of one case as its sources tell them together: of several sources for one event the earliest claim, made narrower by
 * those that overlap it. Null: not known. None is made up: a version that is only mentioned dates nothing.
 *
 * @param open verified: the vendor's own publication was read and has no fix
 */
record CaseDates(
        @Nullable FactDate reported,
        @Nullable FactDate vendor,
        @Nullable FactDate third,
        @Nullable FactDate published,
        @Nullable FactDate fix,
        @Nullable FactDate exploited,
        boolean open) {
    /** CISA's day of listing stands for exploitation only so soon after the case became public. */
    static final int KEV_LINK_DAYS = 30;

    static CaseDates of(Collection<VendorFact> facts) {
        var vendor = reconciled(facts, FactName.VENDOR_PUBLISHED);
        var third = reconciled(facts, FactName.THIRD_PARTY_PUBLISHED);
        var told = earliest(vendor, third, null);
        var listed = reconciled(facts, FactName.PUBLIC);
        // "No later than" a day on which somebody had told already says nothing new.
        boolean known = listed != null
                && listed.from() == null
                && told != null
                && !told.to().isAfter(listed.to());
        var published = known ? told : earliest(told, listed, null);
        var fix = reconciled(facts, FactName.FIX_AVAILABLE);
        return new CaseDates(
                reconciled(facts, FactName.REPORTED),
                vendor,
                third,
                published,
                fix,
                exploited(
                        published,
                        reconciled(facts, FactName.EXPLOITED_LISTED),
                        reconciled(facts, FactName.EXPLOITATION_REPORTED)),
                fix == null
                        && has(facts, FactName.FIX_AVAILABLE, FactState.ABSENT)
                        && !has(facts, FactName.FIXED_VERSION, FactState.KNOWN));
    }

    /** From the first to the last day it can have been, both included in the span. */
    Optional<Days> days(Clocks clock) {
        return Days.between(clock.start(this), fix);
    }

    private static @Nullable FactDate exploited(
            @Nullable FactDate published, @Nullable FactDate listed, @Nullable FactDate told) {
        boolean near = listed != null
                && published != null
                && !listed.to().isAfter(published.to().plusDays(KEV_LINK_DAYS));
        return earliest(told, near ? listed : null, null);
    }

    private static boolean has(Collection<VendorFact> facts, FactName name, FactState state) {
        return facts.stream().anyMatch(f -> f.name.equals(name.key()) && f.state.equals(state.key()));
    }

    private static @Nullable FactDate reconciled(Collection<VendorFact> facts, FactName name) {
        var claims = facts.stream()
                .filter(f -> f.name.equals(name.key()) && f.state.equals(FactState.KNOWN.key()))
                .flatMap(f -> f.toDay == null ? Stream.empty() : Stream.of(new FactDate(f.fromDay, f.toDay)))
                .sorted(Comparator.comparing(FactDate::to))
                .toList();
        return claims.isEmpty() ? null : narrowed(claims);
    }

    private static FactDate narrowed(List<FactDate> claims) {
        var date = claims.get(0);
        for (var claim : claims) {
            var from = claim.from();
            boolean overlaps = from == null || !from.isAfter(date.to());
            if (overlaps && from != null && (date.from() == null || from.isAfter(date.from()))) {
                date = new FactDate(from, date.to());
            }
        }
        return date;
    }

    /** Of different events: it can have begun on the earliest of their first days, and began by the earliest of their last. */
    private static @Nullable FactDate earliest(
            @Nullable FactDate one, @Nullable FactDate two, @Nullable FactDate three) {
        var dates = Stream.of(one, two, three).flatMap(Stream::ofNullable).toList();
        if (dates.isEmpty()) {
            return null;
        }
        LocalDate from = dates.stream().anyMatch(d -> d.from() == null)
                ? null
                : dates.stream()
                        .map(d -> Objects.requireNonNull(d.from()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return new FactDate(
                from,
                dates.stream().map(FactDate::to).min(Comparator.naturalOrder()).orElseThrow());
    }
}
