package io.parley.register;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One line of a decision's matrix, as it is kept. */
@Entity
class DecisionRule extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID decisionId;
    int place;

    @Nullable
    @Enumerated(EnumType.STRING)
    DataClass data;

    @Nullable
    @Enumerated(EnumType.STRING)
    Recipient recipient;

    @Nullable
    @Enumerated(EnumType.STRING)
    Device device;

    @Nullable
    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    Permission answer;

    @Nullable
    String condition;

    protected DecisionRule() {} // for Hibernate

    DecisionRule(UUID decisionId, int place, MatrixRule rule) {
        this.decisionId = decisionId;
        this.place = place;
        this.data = rule.data();
        this.recipient = rule.recipient();
        this.device = rule.device();
        this.purpose = rule.purpose();
        this.answer = rule.answer();
        this.condition = rule.condition();
    }

    MatrixRule rule() {
        return new MatrixRule(data, recipient, device, purpose, answer, condition);
    }
}
