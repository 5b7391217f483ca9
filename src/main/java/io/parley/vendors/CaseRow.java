package io.parley.vendors;

import io.parley.catalog.Keyed;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case as a page shows it. */
public record CaseRow(
        String id, @Nullable LocalDate firstPublic, String severity, boolean exploited, List<FactRow> facts) {

    /** {@code when}: day, until, between, month, year, open (known, but not when) or none. */
    public record FactRow(
            String what,
            String state,
            String when,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String value,
            String source,
            String host,
            LocalDate observed) {}

    /** A case of which nothing is on record any more. */
    static CaseRow gone(String id) {
        return new CaseRow(id, null, "", false, List.of());
    }

    static CaseRow of(Cases.WithFacts read, VendorMessages words) {
        var summary = read.summary();
        return new CaseRow(
                summary.caseId,
                summary.firstPublic,
                summary.severity == null ? "" : severity(summary.severity, words),
                summary.exploitedOn != null,
                read.facts().stream()
                        .filter(f -> !f.name.equals(FactName.SEVERITY.key()))
                        .map(f -> row(f, words))
                        .toList());
    }

    private static FactRow row(VendorFact fact, VendorMessages words) {
        var name = Keyed.find(FactName.class, fact.name).orElseThrow();
        var host = Objects.requireNonNullElse(URI.create(fact.source).getHost(), "");
        return new FactRow(
                label(name, words),
                fact.state,
                when(name, fact),
                fact.fromDay,
                fact.toDay,
                fact.content == null ? "" : fact.content.replace("|", ", "),
                fact.source,
                host.startsWith("www.") ? host.substring(4) : host,
                fact.observedOn);
    }

    private static String when(FactName name, VendorFact fact) {
        var from = fact.fromDay;
        var to = fact.toDay;
        if (to == null) {
            return name.has == FactName.Has.VALUE || !fact.state.equals(FactState.KNOWN.key()) ? "none" : "open";
        }
        if (from == null) {
            return "until";
        }
        if (from.equals(to)) {
            return "day";
        }
        return from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to)
                ? "month"
                : from.getDayOfYear() == 1 && from.plusYears(1).minusDays(1).equals(to) ? "year" : "between";
    }

    private static String label(FactName name, VendorMessages words) {
        return switch (name) {
            case PUBLIC -> words.factPublic();
            case VENDOR_PUBLISHED -> words.factVendorPublished();
            case THIRD_PARTY_PUBLISHED -> words.factThirdPartyPublished();
            case FIXED_VERSION -> words.factFixedVersion();
            case FIX_AVAILABLE -> words.factFixAvailable();
            case REPORTED -> words.factReported();
            case EXPLOITED_LISTED -> words.factExploitedListed();
            case EXPLOITATION_REPORTED -> words.factExploitationReported();
            case SHARED_PART -> words.factSharedPart();
            case SEVERITY -> words.severity();
        };
    }

    private static String severity(String key, VendorMessages words) {
        return switch (key) {
            case "critical" -> words.critical();
            case "high" -> words.high();
            case "medium" -> words.medium();
            default -> words.low();
        };
    }
}
