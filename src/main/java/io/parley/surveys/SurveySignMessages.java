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
            "You sign the promise, from how many people on numbers are shown, the last day, and every question above. Which groups are asked is chosen afterwards, and stands in the document for the works council.")
    String whatYouSign();

    @Message("Sign this survey")
    String sign();

    @Message("Sign this survey as it is now? A signature stays.")
    String signConfirm();

    @Message("To be signed by an observer")
    String waiting();

    @Message("Not signed yet, so nobody can be asked:")
    String waitingText();

    @Message("Who signs before people are asked")
    String rule();

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
}
