package io.parley.attestation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of receipts: for everybody, in simple sentences. */
@MessageBundle("attestation")
public interface AttestationMessages {
    @Message("Your receipt")
    String receipt();

    @Message("You said yes to")
    String youAgreed();

    @Message("You said no to")
    String youDeclined();

    @Message("You do not need to answer")
    String youAreWaived();

    @Message("What happened")
    String whatHappened();

    @Message("Who")
    String who();

    @Message("Rule")
    String rule();

    @Message("version {version}")
    String version(String version);

    @Message("When")
    String when();

    @Message("What you said")
    String statement();

    @Message("Checksum of the text")
    String checksum();

    @Message("Number of this receipt")
    String receiptNumber();

    @Message("In the log")
    String inTheLog();

    @Message("Your answer is recorded in the log as number {number}.")
    String recordedAs(long number);

    @Message("Your answer is recorded in epoch {epoch} of the log as number {number}.")
    String recordedInEpoch(int epoch, long number);

    @Message("Your answer will be in the log in a few seconds.")
    String soonInTheLog();

    @Message(
            "An older state of your company's records was put back, and the log stands still until somebody has looked into it. Your answer is kept.")
    String frozen();

    @Message("This answer is not in the log yet.")
    String notInTheLog();

    @Message("Your receipt is not here any more")
    String missing();

    @Message(
            "An older state of your company's records was put back, and answers that were given after it are missing. If this was yours, it still counts: keep the mail with your receipt, and the proof if you have it, and show them to your company.")
    String missingText();

    @Message("Look at what waits for you")
    String toMyPolicies();

    @Message("Look again")
    String lookAgain();

    @Message(
            "The log only grows. Nobody can change or remove your answer without it being seen. Keep the proof: it shows that your answer was there.")
    String proofText();

    @Message("Download the proof")
    String downloadProof();
}
