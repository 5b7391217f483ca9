package io.parley.notifications;

import io.parley.alerts.AlertMessages;
import io.parley.alerts.AlertRow;
import io.parley.alerts.VendorAlertsGathered;
import io.parley.identity.Person;
import io.parley.kernel.KernelConfig;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells those who decide about tools, in one mail, what is new on vendors' records. */
@ApplicationScoped
class AlertMails {
    private static final List<String> DECIDE = List.of("manager", "register-editor", "approver");

    private final Outbox outbox;
    private final KernelConfig config;
    private final EntityManager database;

    AlertMails(Outbox outbox, KernelConfig config, EntityManager database) {
        this.outbox = outbox;
        this.config = config;
        this.database = database;
    }

    void on(@Observes VendorAlertsGathered event) {
        var url = config.url().toString().replaceAll("/$", "");
        database.createQuery(
                        "from Person p where p.active and p.id in"
                                + " (select r.personId from PersonRole r where r.role in ?1) order by p.id",
                        Person.class)
                .setParameter(1, DECIDE)
                .getResultStream()
                .forEach(to -> {
                    var words = MessageBundles.get(AlertMessages.class, Localized.Literal.of(to.language()));
                    var lines = event.alerts().stream()
                            .map(a -> "- " + line(a, words, to))
                            .collect(Collectors.joining("\n"));
                    outbox.add(
                            to.mail(),
                            words.mailSubject(event.alerts().size()),
                            words.mail(to.name(), lines, url + "/alerts", url + "/scenarios/messenger-breach"));
                });
    }

    private static String line(AlertRow alert, AlertMessages words, Person to) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(to.language()))
                .format(alert.day());
        var what = alert.isExploited()
                ? words.exploited(alert.toolName(), alert.caseId())
                : words.open(alert.toolName(), alert.caseId());
        return what + ", " + words.on(day);
    }
}
