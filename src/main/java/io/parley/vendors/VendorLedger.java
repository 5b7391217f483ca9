package io.parley.vendors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file of a tool, as it was loaded last. */
@Entity
class VendorLedger {
    @Id
    String toolSlug;

    String contentHash;

    /** The latest day to which a list of cases was read for this tool; single pages do not count. Null: no source tells. */
    @Nullable
    LocalDate evidenceUntil;

    /** The same for what came in one way alone: the later one of the two counts. */
    @Nullable
    private LocalDate curatedUntil;

    @Nullable
    private LocalDate feedsUntil;

    protected VendorLedger() {} // for Hibernate

    VendorLedger(String toolSlug) {
        this.toolSlug = toolSlug;
        contentHash = "";
    }

    /** What came in this way reaches to that day and no further. True: the tool's evidence reaches to another day than before. */
    boolean reaches(Origin origin, @Nullable LocalDate until) {
        switch (origin) {
            case CURATED -> curatedUntil = until;
            case FEEDS -> feedsUntil = until;
        }
        var before = evidenceUntil;
        evidenceUntil = Stream.of(Optional.ofNullable(curatedUntil), Optional.ofNullable(feedsUntil))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(null);
        return !Objects.equals(before, evidenceUntil);
    }
}
