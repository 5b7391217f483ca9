package io.parley.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a request's way: as a draft, taken in hand, judged by security. Apart from the others: a bundle holds 300 at most. */
@MessageBundle("requestway")
public interface RequestWayMessages {
    @Message("Draft")
    String stateDraft();

    @Message("In hand")
    String stateTriage();

    @Message("Security is looking")
    String stateSecurityReview();

    @Message("Taken in hand")
    String stepTakenUp();

    @Message("Passed on to security")
    String stepReferred();

    @Message("Security has no objection")
    String findingNoObjection();

    @Message("Security objects")
    String findingObjection();

    @Message("Where it is")
    String stages();

    @Message("Sent")
    String stageSent();

    @Message("Security")
    String stageSecurity();

    @Message("Answer")
    String stageAnswer();

    @Message("Take it in hand")
    String takeUp();

    @Message("Whoever asked sees that somebody looks at it, and the first clock stops.")
    String takeUpHint();

    @Message("Somebody is asked to judge its security. Until then it can be answered with no, not with yes.")
    String waitsForFinding();

    @Message("Security objects. It can be approved with conditions only, or answered with something else to use.")
    String objected();

    @Message("Let security look first")
    String referTitle();

    @Message("Somebody else than you and whoever asked judges what could go wrong. The clock goes on.")
    String referText();

    @Message("What has to be looked at?")
    String referNote();

    @Message("Pass it on")
    String refer();

    @Message("Judge its security")
    String findingTitle();

    @Message("You do not decide. What you write helps whoever does, and whoever asked will read it.")
    String findingText();

    @Message("Your finding")
    String finding();

    @Message("Why, and what would help")
    String findingBecause();

    @Message("Save the finding")
    String saveFinding();

    @Message("Drafts")
    String drafts();

    @Message("Keep as a draft")
    String keepDraft();

    @Message("Kept. It is not sent yet.")
    String draftKept();

    @Message("Only you see it until you send it.")
    String draftText();

    @Message("Kept {day}")
    String draftSaved(String day);

    @Message("Throw the draft away")
    String draftRemove();

    @Message("Throw the draft away? What you typed is gone then.")
    String draftRemoveConfirm();

    @Message("This cannot be done now. Nothing was changed.")
    String refusedNotNow();

    @Message("You asked for it or passed it on yourself: somebody else has to judge it.")
    String refusedOwnReview();

    @Message("Security has not judged it yet. Until then you can only say no.")
    String refusedReviewRuns();

    @Message("Security objects. Name conditions, or say what to use instead.")
    String refusedSecurityObjects();

    @Message("You have another draft for this tool. Open that one, or throw it away.")
    String refusedDraftExists();

    @Message("You have {most} drafts. Send one or throw it away.")
    String refusedTooManyDrafts(int most);
}
