package io.parley.assessments;

import io.parley.vendors.VendorRecords;
import io.parley.vendors.evidence.ToolRatings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Reads what is on record about vendors: two queries, however many tools. */
@ApplicationScoped
class VendorWords {
    private final VendorRecords records;
    private final ToolRatings ratings;

    VendorWords(VendorRecords records, ToolRatings ratings) {
        this.records = records;
        this.ratings = ratings;
    }

    VendorWord of(Collection<String> slugs) {
        return new VendorWord(records.exploitedWithoutFix(slugs), ratings.latest(slugs));
    }
}
