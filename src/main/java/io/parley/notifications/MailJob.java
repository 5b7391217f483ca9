package io.parley.notifications;

import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.TenantWork;
import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what waits in the outbox, one company at a time. Without a mail server mails stay where they are. */
@ApplicationScoped
class MailJob {
    private static final int BATCH = 100;

    private final Outbox outbox;
    private final TenantWork work;
    private final CurrentTenant tenant;
    private final Mailer mailer;
    private final Clock clock;
    private final boolean canSend;

    MailJob(
            Outbox outbox,
            TenantWork work,
            CurrentTenant tenant,
            Mailer mailer,
            Clock clock,
            @ConfigProperty(name = "quarkus.mailer.host") Optional<String> host) {
        this.outbox = outbox;
        this.work = work;
        this.tenant = tenant;
        this.mailer = mailer;
        this.clock = clock;
        this.canSend = host.filter(h -> !h.isBlank() && !h.equals("localhost")).isPresent();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (canSend) {
            work.take(Outbox.WORK, 120).forEach(this::send);
        }
    }

    private void send(UUID company) {
        try {
            List<OutboxMail> mails = tenant.inTransaction(company, () -> outbox.lease(BATCH));
            for (var mail : mails) {
                var error = send(mail);
                tenant.inTransaction(company, () -> finish(mail.id, error));
            }
            tenant.inTransaction(company, () -> {
                work.done(Outbox.WORK); // first, so that a mail written meanwhile has committed, and shows, or notes it
                // anew
                if (outbox.isWaiting()) {
                    work.waits(Outbox.WORK);
                }
                return true;
            });
        } catch (RuntimeException e) {
            Log.errorf(e, "Mails of %s wait for the next round", company);
        }
    }

    /** Null when the server took it. Only the kind of fault is kept: its text may hold addresses. */
    private @org.jspecify.annotations.Nullable String send(OutboxMail mail) {
        try {
            mailer.send(Mail.withText(mail.recipient, mail.subject, mail.body).addHeader("Message-ID", mail.messageId));
            return null;
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private boolean finish(UUID id, @org.jspecify.annotations.Nullable String error) {
        var mail = outbox.findById(id);
        mail.lastError = error;
        mail.leasedUntil = null;
        if (error == null) {
            mail.sentAt = clock.instant();
        }
        return true;
    }
}
