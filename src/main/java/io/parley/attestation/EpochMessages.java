package io.parley.attestation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about a log as a whole: its epochs, and the log of logs. */
@MessageBundle("epoch")
public interface EpochMessages {
    @Message("The log of {company}")
    String logOf(String company);

    @Message("The log goes on. It is in epoch {epoch} and holds {size} records.")
    String goesOn(int epoch, long size);

    @Message(
            "An older state was put back, and the log stands still. If you still have the newer state, put that back instead, whole: then nothing is lost, and you need no new epoch.")
    String standsStill();

    @Message("What is left, and what was signed")
    String whatIsLeft();

    @Message("The log as it stands here")
    String here();

    @Message("Newest checkpoint that was signed")
    String signed();

    @Message("epoch {epoch}, {size} records")
    String state(long epoch, long size);

    @Message("Records lost here")
    String lost();

    @Message("numbers {first} to {last} of epoch {epoch}, {count} in all")
    String lostNumbers(long first, long last, long epoch, long count);

    @Message("all of epoch {epoch}, numbers 1 to {last}, and whatever came in between")
    String lostEpoch(long epoch, long last);

    @Message("Records that wait")
    String waiting();

    @Message("What a new epoch means")
    String means();

    @Message(
            "The records that are lost here stay lost here. Receipts that people kept, and bundles that were handed out, go on proving them.")
    String meansLost();

    @Message("Whoever answered in that time is asked again, unless their answer is recorded from their receipt.")
    String meansAsked();

    @Message(
            "Epoch {epoch} begins with the newest signed checkpoint, byte for byte. Whoever checks a bundle sees the gap, for good.")
    String meansGap(int epoch);

    @Message("What is left of the log keeps its proofs, and the records that wait go into the new epoch.")
    String meansRest();

    @Message(
            "It cannot be undone. If you put the newer state back afterwards, the log stands still again, since the new epoch was signed by then.")
    String meansForGood();

    @Message("Why a new epoch")
    String reason();

    @Message(
            "The company reads this in its audit log, as you write it: what happened, and why the newer state cannot be put back.")
    String reasonHint();

    @Message("Say in at most 500 characters why.")
    String reasonWrong();

    @Message("Something has changed since you looked. Read the numbers again.")
    String changedMeanwhile();

    @Message("Begin epoch {epoch}")
    String begin(int epoch);

    @Message("Begin epoch {epoch} for {company}? This cannot be undone.")
    String beginConfirm(int epoch, String company);

    @Message("Back to the companies")
    String back();

    @Message("No new epoch can be begun")
    String cannot();

    @Message("There is no key to sign with: set PARLEY_KEK_FILE to the file that it was.")
    String noKey();

    @Message(
            "The folder of PARLEY_CHECKPOINTS holds no checkpoint of this company that is ahead of its log. Start Parley with the folder in which the newest one lies.")
    String nothingKept();

    @Message(
            "What was signed is not this log with more behind it, but another one of the same length or shorter: two histories. Put the state back that belongs to the kept checkpoint.")
    String otherHistory();

    @Message("The log")
    String log();

    @Message("How long your log is, whether it ever broke, and where it is anchored outside of your own records.")
    String logText();

    @Message("Length")
    String length();

    @Message("Epochs")
    String epochs();

    @Message("The log has never broken: it is in its first epoch.")
    String noEpochs();

    @Message("Epoch")
    String epoch();

    @Message("Begun")
    String begun();

    @Message("By")
    String by();

    @Message("Why")
    String why();

    @Message("Signed before")
    String signedBefore();

    @Message("Left here")
    String leftHere();

    @Message("Back to evidence")
    String toEvidence();

    @Message("epoch {epoch}, {size} records")
    String stateLeft(int epoch, long size);

    @Message(
            "Each epoch begins with the newest checkpoint that was signed before it. What was signed and is not left here is proven by receipts and bundles from before alone.")
    String epochsText();

    @Message("The log: epochs, and its place in the log of logs")
    String logLink();

    @Message("Log of logs")
    String logOfLogs();

    @Message(
            "Once an hour the newest checkpoint of your log becomes a leaf of one log of all companies here, under a key of its own. Whoever dropped your newest records after that would have to forge that log too.")
    String logOfLogsText();

    @Message("Your checkpoint of size {size} is number {number} there, since {when}.")
    String anchored(long size, long number, String when);

    @Message("Not there yet. The next hour takes it.")
    String notAnchored();

    @Message("Download the checkpoint")
    String takeCheckpoint();

    @Message("Download the proof")
    String takeProof();

    @Message(
            "Key of the log of logs. Keep it outside of Parley, as your own. The proof shows hashes of other companies’ leaves, and nothing of them.")
    String logsKeyText();

    @Message(
            "One leaf for each company’s newest checkpoint, once an hour. Hand its checkpoint to somebody outside: then nobody here can drop what is older without being seen.")
    String logsText();

    @Message(
            "An older state was put back, and the log of logs stands still. If you still have the newer state, put that back instead, whole.")
    String logsStandStill();

    @Message(
            "Its newest checkpoint is not kept outside the database: set PARLEY_CHECKPOINTS, or a rollback goes unnoticed.")
    String logsNotKept();

    @Message("Newest hour")
    String newestHour();

    @Message("Leaves")
    String leaves();

    @Message("Root")
    String root();

    @Message("Key")
    String logsKey();

    @Message("Done again from its leaves, it is not what it says:")
    String logsBroken();

    @Message("Do it again from its leaves, and compare")
    String logsCheck();

    @Message("Done again from its leaves just now: it is whole.")
    String logsWhole();

    @Message("No hour is done yet. The first one is a matter of a minute, once there is a key to sign with.")
    String noHour();

    @Message(
            "Epoch {epoch} begins with the newest signed checkpoint, byte for byte. Proofs that were handed out for leaves in between still hold against it; those leaves are not here any more. It cannot be undone.")
    String logsMeans(int epoch);

    @Message("Begin epoch {epoch} of the log of logs? This cannot be undone.")
    String logsConfirm(int epoch);

    @Message(
            "The folder of PARLEY_CHECKPOINTS holds no checkpoint of the log of logs that is ahead of it. Start Parley with the folder in which the newest one lies.")
    String logsNothingKept();
}
