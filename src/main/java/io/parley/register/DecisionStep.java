package io.parley.register;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One step of a decision: who took it, why, and what was on the table at that moment. */
@Entity
class DecisionStep extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID decisionId;
    Instant at;
    UUID personId;

    @Enumerated(EnumType.STRING)
    Act act;

    @Enumerated(EnumType.STRING)
    DecisionState state;

    String reason;

    @Nullable
    LocalDate effectiveOn;

    @Nullable
    LocalDate reviewBy;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> said;

    protected DecisionStep() {} // for Hibernate

    DecisionStep(Decision decision, Act act, UUID person, String reason, Instant now, Map<String, String> said) {
        this.decisionId = decision.id;
        this.at = now;
        this.personId = person;
        this.act = act;
        this.state = decision.state;
        this.reason = reason;
        this.effectiveOn = decision.effectiveOn;
        this.reviewBy = decision.reviewBy;
        this.said = said;
    }

    enum Act {
        DRAFTED,
        PROPOSED,
        SENT_BACK,
        APPROVED,
        RETIRED
    }
}
