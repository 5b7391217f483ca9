package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the signature of an observer under a survey. */
@MessageBundle("surveysign")
public interface SurveySignMessages {
    @Message("Signature of an observer")
    String signature();

    @Message("Signed by {name} on {day}, as it is now.")
    String signedBy(String name, String day);

    @Message(
            "An observer has to sign this survey before people are asked. Whoever changes it afterwards needs another signature.")
    String notSigned();

    @Message(
            "You sign the promise, from how many people on numbers are shown, the last day, and every question as the preview and the pack show it. Which groups are asked is chosen afterwards, and stands in the pack then.")
    String whatYouSign();

    @Message("Sign this survey")
    String sign();

    @Message("Sign this survey as it is now? A signature stays.")
    String signConfirm();

    @Message("Surveys that wait for your signature")
    String waiting();

    @Message("Nobody can be asked before you or another observer has signed.")
    String waitingText();

    @Message("Read it and sign, or say why not")
    String readAndSign();

    @Message("Who signs before people are asked: an observer")
    String ruleOn();

    @Message("Who signs before people are asked: nobody")
    String ruleOff();

    @Message(
            "An observer, such as somebody of the works council or a data-protection officer, signs every survey before people are asked")
    String ruleNeeded();

    @Message("It holds for every survey that was not opened yet. Switching it off is recorded with your name.")
    String ruleText();

    @Message("Save")
    String save();

    @Message("An observer has to sign this survey first. It is on their page of surveys.")
    String refusedNotSigned();

    @Message("The survey was changed while you read it. Read it again before you sign.")
    String refusedChanged();

    @Message("You wrote this survey, so somebody else has to sign it.")
    String refusedOwn();

    @Message("An observer has to sign it before people are asked. Nobody has signed it as it stands here.")
    String packUnsigned();

    @Message("{name} asked for a signature on {day}.")
    String askedBy(String name, String day);

    @Message("No observer was asked to sign it as it is now. When it is ready, ask; they get a mail.")
    String notAsked();

    @Message("Ask an observer to sign")
    String ask();

    @Message("{name} signed an earlier state on {day}. It was changed since, so that signature no longer counts.")
    String signedEarlier(String name, String day);

    @Message("Not signed by {name} on {day}:")
    String refusedBy(String name, String day);

    @Message("Do not sign, and say why")
    String refuse();

    @Message("What has to change before you sign?")
    String reason();

    @Message(
            "Whoever asked you and whoever made the survey get this as a mail, and it stays beside the survey with your name.")
    String reasonHint();

    @Message("Send without signing")
    String sendRefusal();

    @Message("Say in at most {most} characters what has to change.")
    String reasonBad(int most);

    @Message("You wrote in this survey, so another observer has to sign it.")
    String ownSurvey();

    @Message(
            "Nobody is there who could sign: give somebody who did not write this survey the role of an observer first.")
    String refusedNoObserver();

    @Message("Before people are asked, an observer has to sign. You can choose the groups then.")
    String openLater();
}
