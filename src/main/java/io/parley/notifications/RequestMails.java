package io.parley.notifications;

import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.kernel.KernelConfig;
import io.parley.requests.AccessRotationOpened;
import io.parley.requests.ExceptionApproved;
import io.parley.requests.ExceptionEndAnnounced;
import io.parley.requests.ExceptionEnded;
import io.parley.requests.ExceptionRejected;
import io.parley.requests.ExceptionRevoked;
import io.parley.requests.RequestAnswered;
import io.parley.requests.RequestQuestioned;
import io.parley.requests.RequestReferred;
import io.parley.requests.RequestReviewed;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells people by mail, in their own language, what became of what they asked for and what they have to do. */
@ApplicationScoped
class RequestMails {
    private final Outbox outbox;
    private final People people;
    private final KernelConfig config;
    private final EntityManager database;

    RequestMails(Outbox outbox, People people, KernelConfig config, EntityManager database) {
        this.outbox = outbox;
        this.people = people;
        this.config = config;
        this.database = database;
    }

    void on(@Observes RequestAnswered event) {
        var to = people.get(event.person());
        var words = words(to);
        var outcome = switch (event.outcome()) {
            case APPROVED -> words.approved();
            case WITH_CONDITIONS -> words.withConditions();
            case REJECTED -> words.rejected();
            case MERGED -> words.merged();
        };
        send(
                to,
                words.answeredSubject(event.tool()),
                words.answered(to.name(), event.tool(), outcome, event.answer(), url("/requests/", event.subjectId())));
    }

    void on(@Observes RequestQuestioned event) {
        var to = people.get(event.person());
        var words = words(to);
        send(
                to,
                words.questionedSubject(event.tool()),
                words.questioned(to.name(), event.tool(), event.question(), url("/requests/", event.subjectId())));
    }

    /** To everybody who may judge it: whoever asked and whoever passed it on may not. */
    void on(@Observes RequestReferred event) {
        for (var to : reviewers(event.person(), event.by())) {
            var words = words(to);
            send(
                    to,
                    words.referredSubject(event.tool()),
                    words.referred(to.name(), event.tool(), event.note(), url("/requests/", event.subjectId())));
        }
    }

    void on(@Observes RequestReviewed event) {
        var to = people.get(event.referrer());
        var words = words(to);
        var finding = switch (event.finding()) {
            case NO_OBJECTION -> words.noObjection();
            case OBJECTION -> words.objection();
        };
        send(
                to,
                words.reviewedSubject(event.tool()),
                words.reviewed(to.name(), event.tool(), finding, event.text(), url("/requests/", event.subjectId())));
    }

    void on(@Observes ExceptionApproved event) {
        var to = people.get(event.person());
        var words = words(to);
        send(
                to,
                words.approvedSubject(event.tool()),
                words.mayUse(to.name(), event.tool(), day(event.until(), to), exception(event.subjectId())));
    }

    void on(@Observes ExceptionRejected event) {
        var to = people.get(event.person());
        var words = words(to);
        send(
                to,
                words.rejectedSubject(event.tool()),
                words.about(to.name(), event.tool(), event.reason(), exception(event.subjectId())));
    }

    void on(@Observes ExceptionRevoked event) {
        var to = people.get(event.person());
        var words = words(to);
        send(
                to,
                words.revokedSubject(event.tool()),
                words.about(to.name(), event.tool(), event.reason(), exception(event.subjectId())));
    }

    void on(@Observes ExceptionEndAnnounced event) {
        var to = people.get(event.person());
        var words = words(to);
        send(
                to,
                words.endsSubject(event.tool(), event.days()),
                words.ends(to.name(), event.tool(), day(event.until(), to), exception(event.subjectId())));
    }

    void on(@Observes ExceptionEnded event) {
        var to = people.get(event.person());
        var words = words(to);
        send(to, words.endedSubject(event.tool()), words.ended(to.name(), event.tool(), exception(event.subjectId())));
    }

    /** To the custodians who are left; to the administrators when none is. */
    void on(@Observes AccessRotationOpened event) {
        var leaver = people.get(event.person());
        for (var to : custodiansOrAdministrators(event.subjectId(), event.person())) {
            var words = words(to);
            send(
                    to,
                    words.rotationSubject(event.handle()),
                    words.rotation(to.name(), leaver.name(), event.handle(), url("/channels/", event.subjectId())));
        }
    }

    private List<Person> reviewers(UUID requester, UUID referrer) {
        return database.createQuery(
                        "from Person p where p.active and p.id not in (?1, ?2) and p.id in (select r.personId from PersonRole r"
                                + " where r.role in ('reviewer', 'approver', 'compliance-officer')) order by p.name, p.id",
                        Person.class)
                .setParameter(1, requester)
                .setParameter(2, referrer)
                .getResultList();
    }

    private List<Person> custodiansOrAdministrators(UUID channel, UUID leaver) {
        var custodians = database.createQuery(
                        "from Person p where p.active and p.id <> ?2 and p.id in"
                                + " (select k.personId from Custodian k where k.channelId = ?1 and k.endedAt is null)",
                        Person.class)
                .setParameter(1, channel)
                .setParameter(2, leaver)
                .getResultList();
        return custodians.isEmpty()
                ? database.createQuery(
                                "from Person p where p.active and p.id <> ?1 and p.id in"
                                        + " (select r.personId from PersonRole r where r.role = 'tenant-admin')",
                                Person.class)
                        .setParameter(1, leaver)
                        .getResultList()
                : custodians;
    }

    /** Whoever left gets no mail. */
    private void send(Person to, String subject, String body) {
        if (to.active()) {
            outbox.add(to.mail(), subject, body);
        }
    }

    private String exception(UUID id) {
        return url("/exceptions/", id);
    }

    private String url(String path, UUID id) {
        return config.url().toString().replaceAll("/$", "") + path + id;
    }

    private static String day(LocalDate day, Person reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(reader.language()))
                .format(day);
    }

    private static RequestMailMessages words(Person reader) {
        return MessageBundles.get(RequestMailMessages.class, Localized.Literal.of(reader.language()));
    }
}
