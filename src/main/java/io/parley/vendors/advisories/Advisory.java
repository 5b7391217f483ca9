package io.parley.vendors.advisories;

import io.parley.catalog.Keyed;
import io.parley.vendors.FactDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of a feed, boiled down to what the ledger needs; none of its prose.
 *
 * @param id as the feed calls it
 * @param replacedBy the number that a rejected one gave way to
 * @param source https address where the record can be read
 * @param readTo the latest day the record itself speaks of as changed; null where it does not say, and {@link #speaksTo} what else it tells
 * @param aliases other numbers of the very same flaw
 * @param identifiers of what is affected and who speaks: {@code product:vendor|product}, {@code cpe:}, {@code purl:},
 *     {@code ref:host} or {@code ref:host/owner/repository}, {@code assigner:}, {@code tag:}
 * @param sha256 of what was read, in hex; a record with the same hash is not read again
 */
record Advisory(
        Feed feed,
        String id,
        Status status,
        @Nullable String replacedBy,
        String source,
        @Nullable LocalDate readTo,
        List<String> aliases,
        List<String> identifiers,
        List<Claim> claims,
        String sha256) {
    enum Status implements Keyed {
        LIVE,
        REJECTED,
        WITHDRAWN
    }

    /**
     * The day to which it is evidence: what it says itself, else what whoever brought it says, else the latest day it tells of. Null
     * where nobody says: the day it happened to be imported is none.
     */
    @Nullable
    LocalDate speaksTo(@Nullable LocalDate asOf) {
        return readTo != null
                ? readTo
                : asOf != null
                        ? asOf
                        : claims.stream()
                                .map(Claim::date)
                                .filter(Objects::nonNull)
                                .map(FactDate::to)
                                .max(LocalDate::compareTo)
                                .orElse(null);
    }

    boolean isLive() {
        return status == Status.LIVE;
    }
}
