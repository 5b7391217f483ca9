package io.parley.notifications;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A rendered mail, committed with what caused it. Sent at least once; a second copy carries the same Message-ID. */
@Entity
class OutboxMail extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String messageId;
    String recipient;
    String subject;
    String body;
    Instant createdAt;

    @Nullable
    Instant leasedUntil;

    int attempts;

    @Nullable
    String lastError;

    @Nullable
    Instant sentAt;

    protected OutboxMail() {} // for Hibernate

    OutboxMail(String messageId, String recipient, String subject, String body, Instant createdAt) {
        this.messageId = messageId;
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.createdAt = createdAt;
    }
}
