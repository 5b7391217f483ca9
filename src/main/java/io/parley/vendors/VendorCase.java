package io.parley.vendors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One flaw of one tool, summed up from its facts so that thousands can be counted at once. */
@Entity
@IdClass(VendorCase.Key.class)
class VendorCase {
    private static final Set<FactName> TELLS_PUBLICLY =
            Set.of(FactName.PUBLIC, FactName.VENDOR_PUBLISHED, FactName.THIRD_PARTY_PUBLISHED);
    /** The worst of several sources counts. */
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    @Id
    String toolSlug;

    @Id
    String caseId;

    /** The latest it can have been. */
    @Nullable
    LocalDate firstPublic;

    /** Null: not known. */
    @Nullable
    Boolean vendorPublished;

    @Nullable
    Boolean fixedVersion;

    @Nullable
    Boolean reportDate;

    @Nullable
    LocalDate exploitedOn;

    @Nullable
    String severity;

    protected VendorCase() {} // for Hibernate

    VendorCase(String toolSlug, String caseId) {
        this.toolSlug = toolSlug;
        this.caseId = caseId;
    }

    /** Sums up everything that is believed about it now. */
    final void become(List<VendorFact> facts) {
        firstPublic = earliest(facts, TELLS_PUBLICLY);
        vendorPublished = isKnown(facts, FactName.VENDOR_PUBLISHED);
        if (vendorPublished == null && isKnown(facts, FactName.THIRD_PARTY_PUBLISHED) != null) {
            vendorPublished = false;
        }
        fixedVersion = isKnown(facts, FactName.FIXED_VERSION);
        reportDate = isKnown(facts, FactName.REPORTED);
        exploitedOn = earliest(facts, Set.of(FactName.EXPLOITED_LISTED));
        severity = facts.stream()
                .filter(f -> f.name.equals(FactName.SEVERITY.key()) && f.state.equals(FactState.KNOWN.key()))
                .max(Comparator.comparingInt((VendorFact f) -> SEVERITIES.indexOf(f.content))
                        .thenComparing(f -> f.source))
                .map(f -> f.content)
                .orElse(null);
    }

    private static @Nullable LocalDate earliest(List<VendorFact> facts, Set<FactName> names) {
        return facts.stream()
                .filter(f -> names.stream().anyMatch(n -> n.key().equals(f.name)))
                .map(f -> f.toDay)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Boolean isKnown(List<VendorFact> facts, FactName name) {
        var states = facts.stream()
                .filter(f -> f.name.equals(name.key()))
                .map(f -> f.state)
                .toList();
        return states.contains(FactState.KNOWN.key())
                ? Boolean.TRUE
                : states.contains(FactState.ABSENT.key()) ? false : null;
    }

    static class Key implements Serializable {
        String toolSlug = "";
        String caseId = "";

        protected Key() {} // for Hibernate

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && toolSlug.equals(key.toolSlug) && caseId.equals(key.caseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(toolSlug, caseId);
        }
    }
}
