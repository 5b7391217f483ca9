package io.parley.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which operators look after the catalog. */
@MessageBundle("curation")
public interface CurationMessages {
    @Message("Catalog: changes of facts")
    String title();

    @Message(
            "What every company sees. One operator proposes with a source, another one reviews; nobody reviews their own.")
    String intro();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Waiting for a review")
    String waiting();

    @Message("Nothing waits for a review.")
    String nothingWaits();

    @Message("Reviewed last")
    String reviewed();

    @Message("Nothing was reviewed yet.")
    String nothingReviewed();

    @Message("Tool")
    String tool();

    @Message("Question")
    String question();

    @Message("Before")
    String before();

    @Message("Proposed")
    String after();

    @Message("Proposed by")
    String proposer();

    @Message("Reviewed by")
    String reviewer();

    @Message("Choose a tool")
    String chooseTool();

    @Message("Show its facts")
    String showFacts();

    @Message("{tool}: facts")
    String factsOf(String tool);

    @Message("Choose the fact that is to change.")
    String chooseFact();

    @Message("As it is now")
    String asItIs();

    @Message("The proposal")
    String proposal();

    @Message("You proposed this; another operator reviews it.")
    String ownProposal();

    @Message("Propose a change")
    String propose();

    @Message("Approve for every company")
    String approve();

    @Message("Reject")
    String reject();

    @Message("Why")
    String reason();

    @Message("At least 20 characters; it is kept with the change")
    String reasonHint();

    @Message("Answer")
    String answer();

    @Message("Searched on this day, no statement found")
    String searched();

    @Message("Source")
    String source();

    @Message("An address that begins with https://")
    String sourceHint();

    @Message("Who says so")
    String sourceKind();

    @Message("Looked at on")
    String observed();

    @Message("Confidence")
    String confidence();

    @Message("Note")
    String note();

    @Message("What happened to this fact")
    String history();

    @Message("Approved")
    String stateApproved();

    @Message("Rejected")
    String stateRejected();

    @Message("Waits for a review")
    String stateOpen();

    @Message("Nothing was known")
    String nothing();

    @Message("Saved.")
    String saved();

    @Message("Choose an answer, or say that you searched and found none")
    String badAnswer();

    @Message("An address begins with https:// and names a host")
    String badSource();

    @Message("Say who says so")
    String badKind();

    @Message("Choose A, B or C")
    String badConfidence();

    @Message("Say on which day, not later than today")
    String badDay();

    @Message("At most {most} characters")
    String tooLong(int most);

    @Message("Say why, with at least {least} characters and at most 500")
    String badReason(int least);

    @Message("Nothing waits for a review here. Perhaps somebody was faster.")
    String notWaiting();

    @Message("You proposed this yourself. Another operator has to review it.")
    String own();

    @Message("Another proposal for this fact waits for a review. Review that first.")
    String another();

    @Message("The catalog says so already, from the same source and day.")
    String already();
}
