package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for who watches a survey run: people are told, the link is shared, and the close is made. */
@MessageBundle("surveywatch")
public interface SurveyWatchMessages {
    @Message("People are being told.")
    String writing();

    @Message("Mails written: {told} of {invited}.")
    String written(int told, int invited);

    @Message("You can leave this page; nobody is told twice.")
    String writingLater();

    @Message("Close before the last day")
    String closeEarly();

    @Message(
            "No more answers are taken, the link between people and answers is cut, and the results are published once and for all.")
    String closeEarlyText();

    @Message("Close the survey now")
    String closeNow();

    @Message("Close the survey now? It cannot be opened again.")
    String closeConfirm();

    @Message("This survey is being closed.")
    String closingNow();

    @Message("It begins in a moment.")
    String closingWaits();

    @Message("Reading answers: {done} of {of}.")
    String closingReading(int done, int of);

    @Message("Counting questions: {done} of {of}.")
    String closingCounting(int done, int of);

    @Message("Cutting what could link people and answers.")
    String closingCutting();

    @Message("It takes no more answers. You can leave this page; the close goes on without you.")
    String closingLater();

    @Message("Look again")
    String lookAgain();

    @Message("The survey is closed, and what may be told is published:")
    String closedAndReleased();

    @Message("One link for everybody")
    String sharedLink();

    @Message(
            "For your intranet or a notice board. Whoever was asked signs in and answers once; all others are told that they were not asked.")
    String sharedLinkText();
}
