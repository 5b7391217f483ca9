package io.parley.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool that people talk through, the same for every company. */
@Entity
class Tool {
    @Id
    String slug;

    String name;
    String vendorSlug;
    String category;

    @Nullable
    String website;

    String[] domains;

    @Nullable
    String androidId;

    @Nullable
    String iosId;

    String contentHash;

    /** Since when its facts are as they are. */
    @Nullable // until it is stored
    Instant factsChangedAt;

    /** The day on which the tool was no longer in the files. Companies may still have it in their registers, so it stays. */
    @Nullable
    LocalDate retiredOn;

    protected Tool() {} // for Hibernate

    Tool(
            String slug,
            String name,
            String vendorSlug,
            Category category,
            @Nullable String website,
            List<String> domains,
            @Nullable String androidId,
            @Nullable String iosId,
            String contentHash) {
        this.slug = slug;
        this.name = name;
        this.vendorSlug = vendorSlug;
        this.category = category.key();
        this.website = website;
        this.domains = domains.toArray(String[]::new);
        this.androidId = androidId;
        this.iosId = iosId;
        this.contentHash = contentHash;
    }

    boolean isAs(Tool read) {
        return retiredOn == null && contentHash.equals(read.contentHash);
    }

    void become(Tool read) {
        name = read.name;
        vendorSlug = read.vendorSlug;
        category = read.category;
        website = read.website;
        domains = read.domains;
        androidId = read.androidId;
        iosId = read.iosId;
        contentHash = read.contentHash;
        retiredOn = null;
    }
}
