package io.parley.vendors.evidence;

import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.scoring.When;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of one case, asked for days as of a day; it remembers whose days were used. */
final class LedgerFacts {
    private final List<LedgerLine> lines;
    private final LocalDate asOf;
    private final int day;
    private final Set<FactName> used = EnumSet.noneOf(FactName.class);

    LedgerFacts(List<LedgerLine> lines, LocalDate asOf) {
        this.lines = lines;
        this.asOf = asOf;
        this.day = Math.toIntExact(asOf.toEpochDay());
    }

    Stream<LedgerLine> known(FactName name) {
        return lines.stream().filter(f -> f.fact() == name && f.state() == FactState.KNOWN);
    }

    boolean is(FactName name, FactState state) {
        return lines.stream().anyMatch(f -> f.fact() == name && f.state() == state);
    }

    /** Known to have happened, and not dated after the day. */
    boolean isPast(FactName name) {
        return is(name, FactState.KNOWN) && (!date(name).known() || past(name).known());
    }

    boolean isObserved(FactName name) {
        return lines.stream().anyMatch(f -> f.fact() == name && !f.observed().isAfter(asOf));
    }

    boolean isStillToCome(When date) {
        return date.known() && (date.bounded() ? date.from() > day : date.to() > day);
    }

    /** As {@link #date}, but nothing that was still to come. */
    When past(FactName name) {
        var date = date(name);
        return isStillToCome(date) ? When.UNKNOWN : date.known() ? used(name, date) : date;
    }

    /** Of all claims together. */
    When date(FactName name) {
        var claims = claims(name).map(LedgerFacts::when).toList();
        if (!claims.isEmpty()) {
            return When.reconcile(claims);
        }
        boolean absent = !is(name, FactState.KNOWN) && is(name, FactState.ABSENT);
        return absent ? When.ABSENT : When.UNKNOWN;
    }

    When used(FactName name, When date) {
        if (date.known()) {
            used.add(name);
        }
        return date;
    }

    /** The weakest of the days that were used decides how much the case is believed. */
    double confidence() {
        return used.stream().mapToDouble(this::confidence).min().orElse(1);
    }

    /** Of several claims that agree, the best. */
    private double confidence(FactName name) {
        var date = date(name);
        return claims(name)
                .filter(f -> when(f).from() <= date.to() && date.from() <= when(f).to())
                .mapToDouble(f -> f.confidence().doubleValue())
                .max()
                .orElse(1);
    }

    private Stream<LedgerLine> claims(FactName name) {
        return known(name).filter(f -> f.date() != null);
    }

    private static When when(LedgerLine line) {
        var date = line.date();
        if (date == null) {
            return When.UNKNOWN;
        }
        int to = Math.toIntExact(date.to().toEpochDay());
        return date.from() == null
                ? When.noLaterThan(to)
                : When.between((int) date.from().toEpochDay(), to);
    }
}
