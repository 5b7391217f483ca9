package io.parley.vendors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records as programs get them. */
final class RecordJson {
    private RecordJson() {}

    /**
     * {@code enough}: false when so few cases are on record that the shares say nothing. {@code exploitedInSharedParts}: so many of
     * those listed as exploited are in {@code sharedParts}, which many products use.
     */
    record Detail(
            String tool,
            int cases,
            boolean enough,
            List<Share> rates,
            int exploitedInSharedParts,
            List<String> sharedParts,
            @Nullable LocalDate firstCase,
            @Nullable LocalDate lastCase,
            @Nullable LocalDate firstListedAsExploited,
            @Nullable LocalDate lastListedAsExploited,
            @Nullable LocalDate evidenceUntil) {
        static Detail of(VendorRecord known, SharedParts shared) {
            return new Detail(
                    known.tool(),
                    known.cases(),
                    known.hasEnough(),
                    Arrays.stream(Measure.values())
                            .map(m -> Share.of(m, m.of(known)))
                            .toList(),
                    shared.count(),
                    shared.parts(),
                    known.firstCase(),
                    known.lastCase(),
                    known.firstListed(),
                    known.lastListed(),
                    known.evidenceUntil());
        }
    }

    /** {@code low}, {@code high}: Wilson interval of 95 %. {@code unknown}: the sources do not say, which is not no. */
    record Share(String rate, int count, int of, int unknown, double low, double high) {
        static Share of(Measure measure, Rate rate) {
            return new Share(
                    measure.key(), rate.count(), rate.n(), rate.unknown(), rounded(rate.low()), rounded(rate.high()));
        }

        private static double rounded(double share) {
            return Math.round(share * 10_000) / 10_000.0;
        }
    }

    record CasePage(List<Case> items, int page, int pages, long total) {}

    record Case(
            String id,
            @Nullable LocalDate firstPublic,
            @Nullable String severity,
            List<Fact> facts) {
        static Case of(Cases.WithFacts read) {
            return new Case(
                    read.summary().caseId,
                    read.summary().firstPublic,
                    read.summary().severity,
                    read.facts().stream().map(Fact::of).toList());
        }
    }

    /** A {@code to} without a {@code from}: no later than. */
    record Fact(
            String fact,
            String state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String value,
            String source,
            String sourceKind,
            BigDecimal confidence,
            LocalDate observed) {
        static Fact of(VendorFact fact) {
            return new Fact(
                    fact.name,
                    fact.state,
                    fact.fromDay,
                    fact.toDay,
                    fact.content,
                    fact.source,
                    fact.sourceKind,
                    fact.confidence,
                    fact.observedOn);
        }
    }
}
