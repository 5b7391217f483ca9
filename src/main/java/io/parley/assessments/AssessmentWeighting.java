package io.parley.assessments;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What counts how much, from a moment on, and who said so. */
@Entity
class AssessmentWeighting extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    Instant at;
    UUID personId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> weights;

    protected AssessmentWeighting() {} // for Hibernate

    AssessmentWeighting(Instant at, UUID person, Weights weights) {
        this.at = at;
        this.personId = person;
        this.weights = weights.keys();
    }
}
