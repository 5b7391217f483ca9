package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A situation with answers of which one is right, in a policy's pool. Written once; a better one takes its place. */
@Entity
class PolicyQuestion extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID policyId;
    String situation;
    String[] options;
    int answer;
    String explanation;
    UUID createdBy;
    Instant createdAt;

    @Nullable
    Instant retiredAt;

    protected PolicyQuestion() {} // for Hibernate

    PolicyQuestion(UUID policyId, QuestionForm form, UUID author, Instant now) {
        this.policyId = policyId;
        this.situation = form.situation();
        this.options = form.options().toArray(String[]::new);
        this.answer = form.right();
        this.explanation = form.explanation();
        this.createdBy = author;
        this.createdAt = now;
    }
}
