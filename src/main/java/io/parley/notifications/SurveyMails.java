package io.parley.notifications;

import io.parley.kernel.KernelConfig;
import io.parley.kernel.Viewer;
import io.parley.surveys.SurveyInvited;
import io.parley.surveys.SurveyReminded;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Asks people to answer, and reminds them. Nobody is thanked: a mail after the answer would say when it came. */
@ApplicationScoped
class SurveyMails {
    private final Outbox outbox;
    private final KernelConfig config;

    SurveyMails(Outbox outbox, KernelConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes SurveyInvited event) {
        tell(event.survey(), event.closesOn(), event.people(), (words, person, url, day) -> {
            outbox.add(
                    person.mail(),
                    words.surveySubject(event.title()),
                    words.surveyBody(person.name(), event.title(), url, day));
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes SurveyReminded event) {
        tell(event.subjectId(), event.closesOn(), event.people(), (words, person, url, day) -> {
            outbox.add(
                    person.mail(),
                    words.surveyReminderSubject(event.title(), day),
                    words.surveyReminderBody(person.name(), event.title(), url, day));
        });
    }

    private interface Mail {
        void to(NotificationMessages words, SurveyInvited.Addressee person, String url, String day);
    }

    private void tell(UUID survey, LocalDate closesOn, List<SurveyInvited.Addressee> people, Mail mail) {
        var url = config.url() + "/surveys/" + survey + "/answer";
        for (var person : people) {
            var language = language(person);
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(closesOn);
            mail.to(words(language), person, url, day);
        }
    }

    static Locale language(SurveyInvited.Addressee person) {
        var known = Viewer.find(person.language());
        return known == null ? Locale.ENGLISH : known;
    }

    static NotificationMessages words(Locale language) {
        return MessageBundles.get(NotificationMessages.class, Localized.Literal.of(language.toLanguageTag()));
    }
}
