package io.parley.assessments;

import io.parley.catalog.ToolSheet;
import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An assessment as it was; the table takes no changes. */
@Entity
class AssessmentSnapshot extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    String toolName;
    Instant at;
    UUID subjectId;
    String method;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> weights;

    @Nullable
    Integer score;

    int low;
    int high;
    int coverage;

    @Enumerated(EnumType.STRING)
    Grade grade;

    @JdbcTypeCode(SqlTypes.JSON)
    SnapshotContent content;

    protected AssessmentSnapshot() {} // for Hibernate

    AssessmentSnapshot(ToolSheet sheet, Assessment assessment, SnapshotContent content, UUID subject, Instant at) {
        this.toolSlug = sheet.slug();
        this.toolName = sheet.name();
        this.at = at;
        this.subjectId = subject;
        this.method = assessment.method();
        this.weights = assessment.weights().keys();
        this.score = assessment.total().value();
        this.low = assessment.total().low();
        this.high = assessment.total().high();
        this.coverage = assessment.total().coverage();
        this.grade = assessment.grade();
        this.content = content;
    }

    Score total() {
        return new Score(score, low, high, coverage);
    }
}
