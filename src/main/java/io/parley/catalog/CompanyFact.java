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

/** What a company found out itself about one question; written once, the newest holds. */
@Entity
class CompanyFact extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    String attribute;
    String[] answer;
    String source;
    String sourceKind;
    LocalDate observedOn;

    @Nullable
    String note;

    UUID recordedBy;
    Instant recordedAt;

    @Nullable
    UUID testId;

    protected CompanyFact() {} // for Hibernate

    CompanyFact(Finding finding, UUID recordedBy, Instant recordedAt) {
        this.toolSlug = finding.tool();
        this.attribute = finding.attribute();
        this.answer = finding.answer().toArray(String[]::new);
        this.source = finding.source();
        this.sourceKind = finding.test() == null ? Finding.RECORD : Finding.TEST;
        this.observedOn = finding.observedOn();
        this.note = finding.note();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        this.testId = finding.test();
    }

    Fact fact() {
        return Fact.found(toolSlug, attribute, List.of(answer), source, sourceKind, observedOn, note);
    }
}
