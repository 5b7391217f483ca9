package io.parley.notifications;

import io.parley.identity.Person;
import io.parley.kernel.KernelConfig;
import io.parley.policies.PolicyApproved;
import io.parley.policies.PolicyDocuments;
import io.parley.policies.PolicyReturned;
import io.parley.policies.PolicySubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells those who write and approve policies that the next step is theirs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyStepMails {
    private final Outbox outbox;
    private final PolicyDocuments documents;
    private final EntityManager database;
    private final Clock clock;
    private final String url;

    PolicyStepMails(
            Outbox outbox, PolicyDocuments documents, EntityManager database, Clock clock, KernelConfig config) {
        this.outbox = outbox;
        this.documents = documents;
        this.database = database;
        this.clock = clock;
        this.url = config.url().toString().replaceAll("/$", "") + "/policies/";
    }

    /** To everybody who may approve it: nobody who wrote in it. */
    void on(@Observes PolicySubmitted event) {
        var wrote = documents.authors(event.subjectId());
        for (var to : approvers()) {
            if (!wrote.contains(to.id())) {
                var words = PolicyMails.words(to.language());
                outbox.add(
                        to.mail(),
                        words.submittedSubject(event.title()),
                        words.submitted(to.name(), event.title(), event.label(), address(event.subjectId())));
            }
        }
    }

    void on(@Observes PolicyReturned event) {
        for (var to : authors(event.subjectId())) {
            var words = PolicyMails.words(to.language());
            outbox.add(
                    to.mail(),
                    words.returnedSubject(event.title()),
                    words.returned(
                            to.name(), event.title(), event.label(), event.reason(), address(event.subjectId())));
        }
    }

    void on(@Observes PolicyApproved event) {
        for (var to : authors(event.subjectId())) {
            var words = PolicyMails.words(to.language());
            outbox.add(
                    to.mail(),
                    words.approvedSubject(event.title()),
                    words.approved(to.name(), event.title(), event.label(), address(event.subjectId())));
        }
    }

    private String address(UUID version) {
        return url + documents.shown(version).policyId();
    }

    private List<Person> approvers() {
        return database.createQuery("""
                        from Person p where p.active and p.id in (select r.personId from PersonRole r
                          where r.role = 'approver' and (r.expiresOn is null or r.expiresOn >= ?1)) order by p.id
                        """, Person.class)
                .setParameter(1, LocalDate.now(clock))
                .getResultList();
    }

    private List<Person> authors(UUID version) {
        return database.createQuery("from Person p where p.active and p.id in ?1 order by p.id", Person.class)
                .setParameter(1, documents.authors(version))
                .getResultList();
    }
}
