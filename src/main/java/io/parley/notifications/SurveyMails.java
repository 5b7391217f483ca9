package io.parley.notifications;

import io.parley.kernel.KernelConfig;
import io.parley.kernel.Viewer;
import io.parley.surveys.SurveyOpened;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Asks people to answer. Nobody is thanked: a mail after the answer would say when it came. */
@ApplicationScoped
class SurveyMails {
    private final Outbox outbox;
    private final KernelConfig config;

    SurveyMails(Outbox outbox, KernelConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes SurveyOpened event) {
        var url = config.url() + "/surveys/" + event.subjectId() + "/answer";
        for (var person : event.people()) {
            var known = Viewer.find(person.language());
            var language = known == null ? Locale.ENGLISH : known;
            var words = MessageBundles.get(NotificationMessages.class, Localized.Literal.of(language.toLanguageTag()));
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(event.closesOn());
            outbox.add(
                    person.mail(),
                    words.surveySubject(event.title()),
                    words.surveyBody(person.name(), event.title(), url, day));
        }
    }
}
