package io.parley.notifications;

import java.time.Instant;
import java.util.UUID;

/** A mail as its reader sees it in a list. */
record MailRow(UUID id, String subject, Instant at) {
    static MailRow of(OutboxMail mail) {
        return new MailRow(mail.id, mail.subject, mail.createdAt);
    }
}
