package io.parley.vendors;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what others say beside a record: corrections, rebuttals, remarks. */
@MessageBundle("voice")
public interface VoiceMessages {
    @Message("What others say")
    String title();

    @Message("{count} corrections wait for an answer; until then the facts they dispute are to be read with care.")
    String waiting(long count);

    @Message("Nobody has disputed anything here.")
    String nothing();

    @Message("Disputed by {name} on {day}")
    String disputedByVendor(String name, String day);

    @Message("A reader wrote on {day}")
    String readerWrote(String day);

    @Message("Our answer, {day}")
    String ourAnswer(String day);

    @Message("the record was changed")
    String accepted();

    @Message("the record stands")
    String stands();

    @Message("Remarks of your company")
    String remarks();

    @Message("{person}, {day}")
    String remarkBy(String person, String day);

    @Message("Add a remark for your company")
    String addRemark();

    @Message("Stays inside your company; everybody there can read it, and it cannot be changed.")
    String remarkHint();

    @Message("Add the remark")
    String add();

    @Message("Something wrong here?")
    String wrong();

    @Message(
            "Anybody may send a correction, the vendor too. It goes to those who keep the ledger, without your name and your company. Their answer is shown here, beside your words.")
    String wrongText();

    @Message("Thank you. Your correction was sent; the answer will stand here.")
    String sent();

    @Message("Which case")
    String caseId();

    @Message("As CVE-2024-1234; leave it empty if it is about the whole record")
    String caseHint();

    @Message("What is wrong, and what is right")
    String what();

    @Message("Where can that be looked up")
    String source();

    @Message("A public https address")
    String sourceHint();

    @Message("I speak for the vendor")
    String vendor();

    @Message("In whose name")
    String saidBy();

    @Message("Shown with your words, if you speak for the vendor")
    String saidByHint();

    @Message("Send the correction")
    String send();

    @Message("That is not the number of a case, as CVE-2024-1234")
    String notACase();

    @Message("Write {least} to {most} characters")
    String length(int least, int most);

    @Message("Give a public address that begins with https://")
    String notAnAddress();

    @Message("Say for which vendor you speak")
    String sayWhoSpeaks();

    @Message("Corrections to the ledger")
    String operatorTitle();

    @Message(
            "What readers and vendors say is wrong. Change the ledger first where they are right, then answer. Your answer is shown on the tool’s page, beside their words.")
    String operatorText();

    @Message("Nothing waits")
    String operatorNothing();

    @Message("Corrections that readers and vendors send appear here.")
    String operatorNothingText();

    @Message("Answer")
    String answer();

    @Message("The record was changed")
    String chooseAccepted();

    @Message("The record stands, the words stand beside it")
    String chooseStands();

    @Message("Not about the record: do not show")
    String chooseSetAside();

    @Message("What became of it")
    String outcome();

    @Message("Send the answer")
    String sendAnswer();
}
