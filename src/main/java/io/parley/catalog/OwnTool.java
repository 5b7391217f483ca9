package io.parley.catalog;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A tool that one company knows and the catalog does not. */
@Entity
class OwnTool extends TenantOwned {
    /** Keeps a company's own names out of the catalog's. */
    static final String PREFIX = "own-";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String slug;
    String name;
    String vendorName;
    String category;

    @Nullable
    String website;

    String[] domains;
    UUID addedBy;
    Instant addedAt;

    @Nullable
    LocalDate retiredOn;

    @Nullable
    UUID retiredBy;

    @Nullable
    String retiredBecause;

    protected OwnTool() {} // for Hibernate

    OwnTool(String slug, OwnToolDraft draft, UUID addedBy, Instant addedAt) {
        this.slug = slug;
        this.name = draft.name();
        this.vendorName = draft.vendor();
        this.category = draft.category().key();
        this.website = draft.website();
        this.domains = draft.domains().toArray(String[]::new);
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** False when it was given up already; the first reason stands. */
    boolean retire(UUID person, String because, LocalDate today) {
        if (retiredOn != null) {
            return false;
        }
        retiredOn = today;
        retiredBy = person;
        retiredBecause = because;
        return true;
    }

    /** False when it is in use anyway. */
    boolean restore() {
        boolean was = retiredOn != null;
        retiredOn = null;
        retiredBy = null;
        retiredBecause = null;
        return was;
    }

    ToolSheet sheet(List<Answer> answers) {
        return new ToolSheet(
                slug,
                name,
                vendorName,
                null,
                null,
                null,
                category,
                website,
                List.of(domains),
                null,
                null,
                retiredOn,
                answers);
    }
}
