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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One case read from its facts. How well records, timelines and statements about exploitation are written stays unknown: the
 * ledger notes such things where they are, never where they are missing, and what can only be praised is no evidence.
 */
final class LedgerCase {
    private final LedgerFacts facts;
    private final CaseDraft draft;

    LedgerCase(String id, List<LedgerLine> lines, LocalDate asOf) {
        this.facts = new LedgerFacts(lines, asOf);
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
        draft.reported = facts.past(FactName.REPORTED);
        exploitation();
        draft.confidence = facts.confidence();
        return Optional.of(draft.done());
    }

    private boolean isStillToCome() {
        var days = Stream.of(FactName.PUBLIC, FactName.VENDOR_PUBLISHED, FactName.THIRD_PARTY_PUBLISHED)
                .map(facts::date)
                .filter(When::known)
                .toList();
        return !days.isEmpty() && days.stream().allMatch(w -> w.bounded() && facts.isStillToCome(w));
    }

    /**
     * A publication without a day takes that of the public record when nobody else can have made it public then. Where nobody
     * knows who published, the record's day stands with the third parties: it starts the public clock and says nothing about who
     * was first.
     */
    private void publication() {
        var vendor = facts.past(FactName.VENDOR_PUBLISHED);
        var third = facts.past(FactName.THIRD_PARTY_PUBLISHED);
        boolean byVendor = facts.isPast(FactName.VENDOR_PUBLISHED);
        boolean byThird = facts.isPast(FactName.THIRD_PARTY_PUBLISHED);
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
            return facts.used(FactName.PUBLIC, facts.past(FactName.PUBLIC));
        }
        var before = recordBefore(told);
        return before.known() ? before : told;
    }

    /** The record's day where it lies before what is told, so that it was somebody else's or an earlier word. */
    private When recordBefore(When told) {
        var record = facts.past(FactName.PUBLIC);
        boolean before = record.bounded() && told.bounded() && record.to() < told.from();
        return before ? facts.used(FactName.PUBLIC, record) : When.UNKNOWN;
    }

    private void fix() {
        var fix = facts.date(FactName.FIX_AVAILABLE);
        if (fix.known()) {
            boolean later = facts.isStillToCome(fix);
            draft.fix = later ? When.UNKNOWN : facts.used(FactName.FIX_AVAILABLE, fix);
            // "No later than" a day to come does not tell whether it was there already.
            draft.fixStatus =
                    !later ? Case.FixStatus.FIXED : fix.bounded() ? Case.FixStatus.OPEN : Case.FixStatus.UNKNOWN;
        } else if (facts.is(FactName.FIXED_VERSION, FactState.KNOWN)) {
            // A mention dates nothing: there is a fix, and nobody knows since when.
            draft.fixStatus = facts.isObserved(FactName.FIXED_VERSION) ? Case.FixStatus.FIXED : Case.FixStatus.UNKNOWN;
        } else {
            draft.fixStatus =
                    facts.is(FactName.FIX_AVAILABLE, FactState.ABSENT) ? Case.FixStatus.OPEN : Case.FixStatus.UNKNOWN;
        }
    }

    private void exploitation() {
        var told = facts.past(FactName.EXPLOITATION_REPORTED);
        var listed = facts.past(FactName.EXPLOITED_LISTED);
        var first = draft.vendorPublic.earlier(draft.thirdPublic);
        var dated = listed.known() ? Exploitation.listed(LocalDate.ofEpochDay(listed.to()), first) : When.UNKNOWN;
        draft.exploitedKnown = told.known() || dated.known() ? told.earlier(dated) : When.UNKNOWN;
    }

    /** Cases of one advisory of the vendor are one observation; the address of a vendor's advisory names it. */
    private String advisory() {
        return facts.known(FactName.VENDOR_PUBLISHED)
                .filter(f -> f.kind() == LedgerSource.VENDOR_ADVISORY)
                .map(LedgerLine::source)
                .min(Comparator.naturalOrder())
                .orElse(draft.id);
    }

    private Severity severity() {
        return facts.known(FactName.SEVERITY)
                .map(f -> switch (f.value()) {
                    case "critical" -> Severity.C;
                    case "high" -> Severity.H;
                    case "low" -> Severity.L;
                    default -> Severity.M;
                })
                .max(Comparator.naturalOrder())
                .orElse(Severity.U);
    }
}
