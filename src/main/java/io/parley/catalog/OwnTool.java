package io.parley.catalog;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
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
                null,
                answers);
    }
}
