package io.parley.notifications;

import io.parley.kernel.KernelConfig;
import io.parley.surveys.SurveyInvited.Addressee;
import io.parley.surveys.SurveySignatureLapsed;
import io.parley.surveys.SurveySigned;
import io.parley.surveys.SurveySigningAsked;
import io.parley.surveys.SurveySigningRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Tells observers that a survey waits for their signature or is no longer what they signed, and those who asked what came of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SigningMails {
    private final Outbox outbox;
    private final KernelConfig config;

    SigningMails(Outbox outbox, KernelConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    void on(@Observes SurveySigningAsked event) {
        for (var to : event.observers()) {
            var words = words(to);
            outbox.add(
                    to.mail(),
                    words.signingSubject(event.title()),
                    words.signingBody(to.name(), event.title(), address(event.subjectId())));
        }
    }

    void on(@Observes SurveySignatureLapsed event) {
        for (var to : event.signers()) {
            var words = words(to);
            outbox.add(
                    to.mail(),
                    words.lapsedSubject(event.title()),
                    words.lapsedBody(to.name(), event.title(), address(event.subjectId())));
        }
    }

    void on(@Observes SurveySigned event) {
        for (var to : event.askers()) {
            var words = words(to);
            outbox.add(
                    to.mail(),
                    words.signedSubject(event.title()),
                    words.signedBody(to.name(), event.by(), event.title(), address(event.subjectId())));
        }
    }

    void on(@Observes SurveySigningRefused event) {
        for (var to : event.askers()) {
            var words = words(to);
            outbox.add(
                    to.mail(),
                    words.unsignedSubject(event.title()),
                    words.unsignedBody(
                            to.name(), event.by(), event.title(), event.reason(), address(event.subjectId())));
        }
    }

    private static NotificationMessages words(Addressee to) {
        return SurveyMails.words(SurveyMails.language(to));
    }

    private String address(UUID survey) {
        return config.url() + "/surveys/" + survey;
    }
}
