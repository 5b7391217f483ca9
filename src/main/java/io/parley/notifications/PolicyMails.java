package io.parley.notifications;

import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.kernel.KernelConfig;
import io.parley.policies.PolicyAcknowledged;
import io.parley.policies.PolicyAssigned;
import io.parley.policies.PolicyClarified;
import io.parley.policies.PolicyDocuments;
import io.parley.policies.PolicyEscalated;
import io.parley.policies.PolicyReminded;
import io.parley.policies.Reader;
import io.parley.policies.WaitingPolicy;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells readers what they are asked, reminds them, and gives them their receipt; each mail is committed with what caused it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyMails {
    private final Outbox outbox;
    private final People people;
    private final PolicyDocuments documents;
    private final String url;

    PolicyMails(Outbox outbox, People people, PolicyDocuments documents, KernelConfig config) {
        this.outbox = outbox;
        this.people = people;
        this.documents = documents;
        this.url = config.url().toString().replaceAll("/$", "");
    }

    void on(@Observes PolicyAssigned event) {
        var words = words(event.reader().language());
        var mine = event.policies();
        outbox.add(
                event.reader().mail(),
                mine.size() == 1 ? words.assignedSubject(mine.get(0).title()) : words.assignedManySubject(mine.size()),
                words.assigned(event.reader().name(), list(words, event.reader(), mine)));
    }

    void on(@Observes PolicyReminded event) {
        var words = words(event.reader().language());
        var mine = event.policies();
        outbox.add(
                event.reader().mail(),
                mine.size() == 1 ? words.remindedSubject(mine.get(0).title()) : words.remindedManySubject(mine.size()),
                words.reminded(event.reader().name(), list(words, event.reader(), mine)));
    }

    void on(@Observes PolicyEscalated event) {
        var to = event.manager();
        var words = words(to.language());
        var list = event.late().stream()
                .map(l -> "- " + l.name() + ": " + words.lineOverdue(l.title(), day(l.dueOn(), to.language())))
                .collect(Collectors.joining("\n"));
        outbox.add(
                to.mail(),
                words.escalatedSubject(event.late().size()),
                words.escalated(to.name(), list, url + "/policies"));
    }

    void on(@Observes PolicyClarified event) {
        var to = event.reader();
        var words = words(to.language());
        outbox.add(
                to.mail(),
                words.clarifiedSubject(event.title()),
                words.clarified(to.name(), event.title(), event.label(), url + "/my-policies/" + event.subjectId()));
    }

    /** The receipt. It goes to whom the answer is about, also when somebody else gave it for them. */
    void on(@Observes PolicyAcknowledged event) {
        var to = people.get(event.personId());
        if (!to.active()) {
            return; // whoever left gets no mail
        }
        var words = words(to.language());
        var text = documents.shown(event.policyVersionId(), event.contentSha256());
        outbox.add(
                to.mail(),
                subject(words, event.choice(), text.title()),
                words.receipt(
                        to.name(),
                        said(words, event.choice()),
                        time(event.actedAt(), to),
                        text.title(),
                        text.versionLabel(),
                        text.statement(),
                        event.contentSha256(),
                        url + "/receipts/" + event.ackId()));
    }

    private static String subject(PolicyMailMessages words, String choice, String title) {
        return switch (choice) {
            case "declined" -> words.declinedSubject(title);
            case "waived" -> words.waivedSubject(title);
            default -> words.confirmedSubject(title);
        };
    }

    private static String said(PolicyMailMessages words, String choice) {
        return switch (choice) {
            case "declined" -> words.saidDeclined();
            case "waived" -> words.saidWaived();
            default -> words.saidConfirmed();
        };
    }

    private String list(PolicyMailMessages words, Reader reader, List<WaitingPolicy> policies) {
        return policies.stream()
                .map(p -> {
                    var day = day(p.dueOn(), reader.language());
                    return "- " + (p.overdue() ? words.lineOverdue(p.title(), day) : words.line(p.title(), day))
                            + "\n  " + url + "/my-policies/" + p.versionId();
                })
                .collect(Collectors.joining("\n"));
    }

    static PolicyMailMessages words(String language) {
        return MessageBundles.get(PolicyMailMessages.class, Localized.Literal.of(language));
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }

    /** With the zone said, since a receipt may be read anywhere. */
    private static String time(Instant at, Person reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(reader.language()))
                .withZone(ZoneId.of(reader.zone()))
                .format(at);
    }
}
