package io.parley.vendors.evidence;

import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.CaseDraft;
import io.parley.vendors.scoring.Exploitation;
import io.parley.vendors.scoring.Severity;
import io.parley.vendors.scoring.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One case read from its facts. How well records, timelines and statements about exploitation are written stays unknown: the
 * ledger notes such things where they are, never where they are missing, and what can only be praised is no evidence.
 */
final class LedgerCase {
    private final List<LedgerLine> facts;
    private final int day;
    private final LocalDate asOf;
    private final CaseDraft draft;
    /** Whose days were used; they decide how much the case is believed. */
    private final Set<FactName> used = EnumSet.noneOf(FactName.class);

    LedgerCase(String id, List<LedgerLine> facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        this.day = Math.toIntExact(asOf.toEpochDay());
        this.draft = new CaseDraft(id);
    }

    /** Empty where nobody could read about it yet. */
    Optional<Case> read() {
        if (isStillToCome()) {
            return Optional.empty();
        }
        draft.severity = severity();
        draft.advisory = advisory();
        publication();
        fix();
        draft.reported = past(FactName.REPORTED);
        exploitation();
        draft.confidence = used.stream().mapToDouble(this::confidence).min().orElse(1);
        return Optional.of(draft.done());
    }

    private boolean isStillToCome() {
        var days = Stream.of(FactName.PUBLIC, FactName.VENDOR_PUBLISHED, FactName.THIRD_PARTY_PUBLISHED)
                .map(this::date)
                .filter(When::known)
                .toList();
        return !days.isEmpty() && days.stream().allMatch(w -> w.bounded() && w.from() > day);
    }

    /**
     * A publication without a day takes that of the public record when nobody else can have made it public then. Where nobody
     * knows who published, the record's day stands with the third parties: it starts the public clock and says nothing about who
     * was first.
     */
    private void publication() {
        var vendor = past(FactName.VENDOR_PUBLISHED);
        var third = past(FactName.THIRD_PARTY_PUBLISHED);
        boolean byVendor = isPast(FactName.VENDOR_PUBLISHED);
        boolean byThird = isPast(FactName.THIRD_PARTY_PUBLISHED);
        draft.vendorPublic = byVendor ? vendor : vendor.absent() ? When.ABSENT : When.UNKNOWN;
        draft.thirdPublic = third;
        if (byVendor && !byThird) {
            draft.vendorPublic = orRecord(vendor);
        } else if (!byVendor) {
            draft.thirdPublic = orRecord(third);
        } else if (!third.known()) {
            draft.thirdPublic = vendor.known() ? recordBefore(vendor) : orRecord(third);
        } else if (!vendor.known()) {
            draft.vendorPublic = recordBefore(third);
        }
    }

    /** The only one who published: on the record's day where none is told, or if the record was there before. */
    private When orRecord(When told) {
        if (!told.known()) {
            return used(FactName.PUBLIC, past(FactName.PUBLIC));
        }
        var before = recordBefore(told);
        return before.known() ? before : told;
    }

    /** The record's day where it lies before what is told, so that it was somebody else's or an earlier word. */
    private When recordBefore(When told) {
        var record = past(FactName.PUBLIC);
        boolean before = record.bounded() && told.bounded() && record.to() < told.from();
        return before ? used(FactName.PUBLIC, record) : When.UNKNOWN;
    }

    private void fix() {
        var fix = date(FactName.FIX_AVAILABLE);
        if (fix.known()) {
            boolean later = fix.bounded() ? fix.from() > day : fix.to() > day;
            draft.fix = later ? When.UNKNOWN : used(FactName.FIX_AVAILABLE, fix);
            // "No later than" a day to come does not tell whether it was there already.
            draft.fixStatus =
                    !later ? Case.FixStatus.FIXED : fix.bounded() ? Case.FixStatus.OPEN : Case.FixStatus.UNKNOWN;
        } else if (is(FactName.FIXED_VERSION, FactState.KNOWN)) {
            // A mention dates nothing: there is a fix, and nobody knows since when.
            draft.fixStatus = isObserved(FactName.FIXED_VERSION) ? Case.FixStatus.FIXED : Case.FixStatus.UNKNOWN;
        } else {
            draft.fixStatus =
                    is(FactName.FIX_AVAILABLE, FactState.ABSENT) ? Case.FixStatus.OPEN : Case.FixStatus.UNKNOWN;
        }
    }

    private void exploitation() {
        var told = past(FactName.EXPLOITATION_REPORTED);
        var listed = past(FactName.EXPLOITED_LISTED);
        var first = draft.vendorPublic.earlier(draft.thirdPublic);
        var dated = listed.known() ? Exploitation.listed(LocalDate.ofEpochDay(listed.to()), first) : When.UNKNOWN;
        draft.exploitedKnown = told.known() || dated.known() ? told.earlier(dated) : When.UNKNOWN;
    }

    /** Cases of one advisory of the vendor are one observation; the address of a vendor's advisory names it. */
    private String advisory() {
        return facts.stream()
                .filter(f -> f.fact() == FactName.VENDOR_PUBLISHED && f.kind() == LedgerSource.VENDOR_ADVISORY)
                .map(LedgerLine::source)
                .min(Comparator.naturalOrder())
                .orElse(draft.id);
    }

    private Severity severity() {
        return facts.stream()
                .filter(f -> f.fact() == FactName.SEVERITY && f.state() == FactState.KNOWN)
                .map(f -> switch (f.value()) {
                    case "critical" -> Severity.C;
                    case "high" -> Severity.H;
                    case "low" -> Severity.L;
                    default -> Severity.M;
                })
                .max(Comparator.naturalOrder())
                .orElse(Severity.U);
    }

    /** As {@link #date}, but nothing that was still to come. */
    private When past(FactName name) {
        var date = date(name);
        boolean later = date.known() && (date.bounded() ? date.from() > day : date.to() > day);
        return later ? When.UNKNOWN : date.known() ? used(name, date) : date;
    }

    private When date(FactName name) {
        var claims = claims(name).map(LedgerCase::when).toList();
        if (!claims.isEmpty()) {
            return When.reconcile(claims);
        }
        boolean absent = !is(name, FactState.KNOWN) && is(name, FactState.ABSENT);
        return absent ? When.ABSENT : When.UNKNOWN;
    }

    private Stream<LedgerLine> claims(FactName name) {
        return facts.stream().filter(f -> f.fact() == name && f.state() == FactState.KNOWN && f.date() != null);
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

    private When used(FactName name, When date) {
        if (date.known()) {
            used.add(name);
        }
        return date;
    }

    private boolean is(FactName name, FactState state) {
        return facts.stream().anyMatch(f -> f.fact() == name && f.state() == state);
    }

    /** Known to have happened, and not dated after the day. */
    private boolean isPast(FactName name) {
        return is(name, FactState.KNOWN) && (!date(name).known() || past(name).known());
    }

    private boolean isObserved(FactName name) {
        return facts.stream().anyMatch(f -> f.fact() == name && !f.observed().isAfter(asOf));
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
