package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for who watches a survey run: people are told, and the close is made. */
@MessageBundle("surveywatch")
public interface SurveyWatchMessages {
    @Message("People are being told.")
    String writing();

    @Message("Mails written: {told} of {invited}.")
    String written(int told, int invited);

    @Message("You can leave this page; nobody is told twice.")
    String writingLater();
}
