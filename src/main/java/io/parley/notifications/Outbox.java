package io.parley.notifications;

import io.parley.identity.AccountOpened;
import io.parley.identity.PersonErased;
import io.parley.kernel.KernelConfig;
import io.parley.kernel.Languages;
import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails that wait to be sent. It listens: what tells people something writes its mail in the transaction that did it. */
@ApplicationScoped
class Outbox implements PanacheRepositoryBase<OutboxMail, UUID> {
    static final String WORK = "mail";
    static final int MOST_ATTEMPTS = 8;

    private final KernelConfig config;
    private final TenantWork work;
    private final Clock clock;

    Outbox(KernelConfig config, TenantWork work, Clock clock) {
        this.config = config;
        this.work = work;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes AccountOpened event) {
        var words = Languages.messages(NotificationMessages.class);
        add(
                event.mail(),
                words.accountSubject(),
                words.accountBody(event.person(), config.url().toString(), event.mail()));
    }

    /** Mails to them, and mails to others that name them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes PersonErased event) {
        delete(
                "lower(recipient) = lower(?1) or locate(?2, body) > 0 or locate(?2, subject) > 0 or locate(?1, body) > 0",
                event.mail(),
                event.name());
    }

    /** For the listeners beside this one: the mail is committed with what caused it, or not at all. */
    void add(String recipient, String subject, String body) {
        var messageId = "<" + UUID.randomUUID() + "@" + config.url().getHost() + ">";
        persist(new OutboxMail(messageId, recipient, subject, body, clock.instant()));
        work.waitsShared(WORK); // hundreds may confirm a rule at once, and each gets a mail
    }

    /**
     * Leases up to {@code most} mails, so that no other replica sends them meanwhile; lease times are the database's. Which ones is
     * found out once ({@code materialized}), as in {@link TenantWork#take}.
     */
    List<OutboxMail> lease(int most) {
        return getEntityManager()
                .createNativeQuery("""
                        with due as materialized (
                          select tenant_id, id from outbox_mail
                          where sent_at is null and attempts < ?2 and (leased_until is null or leased_until < now())
                          order by created_at limit ?1 for update skip locked)
                        update outbox_mail m set leased_until = now() + interval '2 minutes', attempts = m.attempts + 1
                        from due where m.tenant_id = due.tenant_id and m.id = due.id
                        returning m.*
                        """, OutboxMail.class)
                .setParameter(1, most)
                .setParameter(2, MOST_ATTEMPTS)
                .getResultList();
    }

    List<OutboxMail> listTo(String address, int most) {
        return find("lower(recipient) = lower(?1)", Sort.descending("createdAt", "id"), address)
                .page(0, most)
                .list();
    }

    Optional<OutboxMail> findTo(String address, UUID id) {
        return find("id = ?1 and lower(recipient) = lower(?2)", id, address).firstResultOptional();
    }

    boolean isWaiting() {
        return count("sentAt is null and attempts < ?1", MOST_ATTEMPTS) > 0;
    }
}
