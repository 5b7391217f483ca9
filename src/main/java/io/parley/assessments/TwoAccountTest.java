package io.parley.assessments;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That somebody tried a tool with two accounts, and when; what they saw are the company's own facts. Written once. */
@Entity
class TwoAccountTest extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    LocalDate testedOn;
    UUID testedBy;
    Instant recordedAt;
    String appVersion;
    String note;

    protected TwoAccountTest() {} // for Hibernate

    TwoAccountTest(String toolSlug, TwoAccountDraft draft, UUID testedBy, Instant recordedAt) {
        this.toolSlug = toolSlug;
        this.testedOn = draft.testedOn();
        this.testedBy = testedBy;
        this.recordedAt = recordedAt;
        this.appVersion = draft.appVersion();
        this.note = draft.note();
    }
}
