package io.parley.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of decisions about tools. */
@MessageBundle("decision")
public interface DecisionMessages {
    @Message("Proposal, not sent yet")
    String stateProposed();

    @Message("Waits for approval")
    String stateUnderReview();

    @Message("Approved")
    String stateApproved();

    @Message("Approved with conditions")
    String stateWithConditions();

    @Message("Tolerated until a day")
    String stateTolerated();

    @Message("Tolerated until {day}")
    String stateToleratedUntil(String day);

    @Message("Not permitted (not technically blocked)")
    String stateNotPermitted();

    @Message("No longer valid")
    String stateRetired();

    @Message("Not decided")
    String stateNone();

    @Message("In force")
    String stateInForce();

    @Message("Any data")
    String dataAny();

    @Message("Public")
    String dataPublic();

    @Message("Internal")
    String dataInternal();

    @Message("Confidential")
    String dataConfidential();

    @Message("Restricted")
    String dataRestricted();

    @Message("what anybody may know")
    String explainPublic();

    @Message("what every colleague may know")
    String explainInternal();

    @Message("what only some may know: customers, contracts, staff")
    String explainConfidential();

    @Message("what would do serious harm in the wrong hands")
    String explainRestricted();

    @Message("to anybody")
    String toAnybody();

    @Message("to colleagues")
    String toColleagues();

    @Message("to customers")
    String toCustomers();

    @Message("to suppliers or public authorities")
    String toPartners();

    @Message("from any device")
    String fromAnyDevice();

    @Message("from a company laptop")
    String fromLaptop();

    @Message("from a company phone")
    String fromPhone();

    @Message("from a private phone")
    String fromPrivatePhone();

    @Message("for anything")
    String forAnything();

    @Message("in everyday work")
    String inEveryday();

    @Message("in an emergency")
    String inEmergency();

    @Message("What for")
    String purpose();

    @Message("yes")
    String yes();

    @Message("yes, if …")
    String yesIf();

    @Message("yes, if {condition}")
    String yesIfThat(String condition);

    @Message("no")
    String no();

    @Message("Choose")
    String noAnswer();

    @Message("Take this line out")
    String takeOut();

    @Message("{cell}: {answer}.")
    String sentence(String cell, String answer);

    @Message("{cell}: {answer} – use {tool} instead.")
    String sentenceInstead(String cell, String answer, String tool);

    @Message("Decisions")
    String title();

    @Message("Decision about {tool}")
    String titleOf(String tool);

    @Message("What your company decides about its tools, what waits for approval and what should be looked at again.")
    String intro();

    @Message("Tool")
    String tool();

    @Message("State")
    String state();

    @Message("What it says")
    String proposedOutcome();

    @Message("Review")
    String review();

    @Message("Any")
    String anyState();

    @Message("Overdue only")
    String onlyOverdue();

    @Message("Not sent yet")
    String filterProposed();

    @Message("Apply")
    String apply();

    @Message("Clear filters")
    String clearFilters();

    @Message("{#if count == 1}1 decision{#else}{count} decisions{/if}")
    String countOf(long count);

    @Message("Proposed by")
    String proposer();

    @Message("Proposed")
    String proposedAt();

    @Message("Approved by")
    String approver();

    @Message("In force from")
    String since();

    @Message("Until")
    String until();

    @Message("Look at it again by")
    String reviewBy();

    @Message("Under review again")
    String underReviewAgain();

    @Message("It holds, and is under review again since {day}: {caseId} is new on the vendor’s record.")
    String againBecause(String day, String caseId);

    @Message("Look at the record")
    String lookAtRecord();

    @Message("Review overdue since {day}")
    String overdue(String day);

    @Message("To be looked at again by {day}")
    String reviewByDay(String day);

    @Message("The day has passed ({day}). Nothing changed by itself: somebody has to decide.")
    String overSince(String day);

    @Message("Replaced")
    String replaced();

    @Message("From {day}")
    String startsOn(String day);

    @Message("Nothing is decided yet")
    String emptyTitle();

    @Message(
            "Here you will see what your company decided about its tools, what waits for approval and what is due for review. It begins with a tool of your register.")
    String emptyText();

    @Message("Open the register")
    String openRegister();

    @Message("Nothing fits")
    String nothingFits();

    @Message("No decision fits this filter.")
    String nothingFitsText();

    @Message("Propose a decision")
    String propose();

    @Message("Propose a decision about {tool}")
    String proposeFor(String tool);

    @Message("Change the proposal about {tool}")
    String reviseFor(String tool);

    @Message("You propose, another person approves. What holds today stays in force until then.")
    String formIntro();

    @Message("Today: {state}, since {day}. This stays in force until your proposal is approved.")
    String standing(String state, String day);

    @Message("A proposal by {name} waits for approval. If you change it, yours takes its place and waits anew.")
    String waits(String name);

    @Message("What do you propose?")
    String outcome();

    @Message("for work, where the answers below say yes")
    String hintApproved();

    @Message("only as the conditions below say")
    String hintWithConditions();

    @Message("not good, but not to be ended today; needs an end and an alternative")
    String hintTolerated();

    @Message("not for work; Parley says so and blocks nothing; needs an alternative")
    String hintNotPermitted();

    @Message("Tolerated until")
    String untilDay();

    @Message("Only if it is tolerated: at most a year ahead.")
    String untilHint();

    @Message("What may go there?")
    String matrix();

    @Message("One answer for each kind of data. “Yes, if” needs the condition in words.")
    String matrixHint();

    @Message("{data} data")
    String answerFor(String data);

    @Message("Condition for {data}")
    String conditionFor(String data);

    @Message("for example: nothing stays there longer than 30 days")
    String conditionHint();

    @Message("Exceptions")
    String exceptions();

    @Message(
            "For one audience, one device or emergencies. A line for one kind of data takes the place of its answer above; a line for any data only ever narrows.")
    String exceptionsHint();

    @Message("Exception {number}")
    String exception(int number);

    @Message("Data")
    String data();

    @Message("To whom")
    String recipient();

    @Message("From which device")
    String device();

    @Message("Answer")
    String answer();

    @Message("Condition")
    String condition();

    @Message("none")
    String noException();

    @Message("What should people use instead?")
    String alternative();

    @Message("A tool of your register. Needed where something is tolerated or not permitted.")
    String alternativeHint();

    @Message("Nothing")
    String noAlternative();

    @Message("If there is nothing: none exists, because …")
    String noneBecause();

    @Message("Use instead")
    String useInstead();

    @Message("Ask people how the switch goes")
    String askHowItGoes();

    @Message("Plan the switch")
    String planSwitch();

    @Message("There is no alternative: {reason}")
    String noneExists(String reason);

    @Message("Why?")
    String reason();

    @Message("At least 20 characters. It will stand in your company's log.")
    String reasonHint();

    @Message("From when?")
    String effectiveOn();

    @Message("Left empty: from the day it is approved.")
    String effectiveHint();

    @Message("Left empty: after 365 days, with conditions 180, tolerated 90.")
    String reviewHint();

    @Message("optional")
    String optional();

    @Message("What this touches")
    String impact();

    @Message("How many people use it is not known yet. A survey or an import of use will tell.")
    String impactUnknown();

    @Message("Send for approval")
    String send();

    @Message("Keep as a draft")
    String keep();

    @Message("Cancel")
    String cancel();

    @Message("Meanwhile")
    String theirs();

    @Message("Yours")
    String yours();

    @Message("What")
    String field();

    @Message(
            "Somebody changed the proposal after you opened it. Below is what you typed, nothing is lost. Look at the differences and send again if yours should stand.")
    String theirsText();

    @Message(
            "The proposal you opened has been decided or withdrawn meanwhile. Below is what you typed; send it again to propose it anew.")
    String theirsGone();

    @Message("nothing")
    String nothing();

    @Message("What may go there")
    String answers();

    @Message("History")
    String history();

    @Message("Kept as a draft")
    String actDrafted();

    @Message("Sent for approval")
    String actProposed();

    @Message("Sent back")
    String actSentBack();

    @Message("Approved")
    String actApproved();

    @Message("Ended")
    String actRetired();

    @Message("What was on the table")
    String whatWasSaid();

    @Message("Decide")
    String decide();

    @Message("What you write will stand beside your name, for a return as for an approval.")
    String decideText();

    @Message("Approve")
    String approve();

    @Message("Send back")
    String sendBack();

    @Message("You worked on this proposal, so somebody else has to approve it.")
    String ownProposal();

    @Message("Waits for an approver: a person other than the proposer.")
    String waitsForApprover();

    @Message("Change the proposal")
    String change();

    @Message("End this decision")
    String retire();

    @Message("Withdraw the proposal")
    String withdraw();

    @Message("The tool is undecided afterwards, unless another decision takes its place.")
    String retireText();

    @Message("Nobody will be asked to approve it any more.")
    String withdrawText();

    @Message("Reason")
    String reasonGiven();

    @Message("Why it was approved")
    String approvalReason();

    @Message("Conditions")
    String conditions();

    @Message("Kept. Nobody is asked yet.")
    String saved();

    @Message("Sent for approval. What holds today stays in force until then.")
    String sent();

    @Message("Done. It stands in the history below.")
    String done();

    @Message("What your company decided")
    String decisionHere();

    @Message("Your company has not decided about this tool yet.")
    String noDecision();

    @Message("Your company does not look at this tool yet.")
    String notRegistered();

    @Message("Show the decision")
    String showDecision();

    @Message("A proposal is open.")
    String proposalOpen();

    @Message("Show the proposal")
    String showProposal();

    @Message("All decisions")
    String showAll();

    @Message("Can I send this here?")
    String canISend();

    @Message("Yes.")
    String canYes();

    @Message("Yes, if {condition}.")
    String canYesIf(String condition);

    @Message("No.")
    String canNo();

    @Message("Your company has not decided about {tool} yet. Ask before you use it for work.")
    String canUndecided(String tool);

    @Message("Use {tool} instead.")
    String canInstead(String tool);

    @Message("Why")
    String canWhy();

    @Message("No tool is in your company's register yet")
    String canEmpty();

    @Message(
            "Here you will be able to ask whether something may be sent with a tool, as soon as your company looks at some.")
    String canEmptyText();

    @Message("Look at all tools")
    String lookAtTools();

    @Message("Print")
    String print();

    @Message("Where you are")
    String whereYouAre();

    @Message("Choose what you propose.")
    String outcomeMissing();

    @Message("Say it in at least {count} characters.")
    String tooShort(int count);

    @Message("Say it in at most {count} characters.")
    String tooLong(int count);

    @Message("Write the day like 2027-03-31.")
    String notADate();

    @Message("Choose one of the answers offered.")
    String notAChoice();

    @Message("At most {count} lines.")
    String tooManyRules(int count);

    @Message("Say until when it is tolerated.")
    String untilMissing();

    @Message("The day must lie after the day from which it counts.")
    String untilNotAhead();

    @Message("At most {count} days ahead.")
    String untilTooLate(int count);

    @Message("That day has passed. Leave it empty to start with the approval.")
    String effectivePassed();

    @Message("The review must lie after the day from which it counts.")
    String reviewNotAhead();

    @Message("At most {count} days after it begins to count.")
    String reviewTooLate(int count);

    @Message("Look at it again before it ends.")
    String reviewAfterUntil();

    @Message("This tool is not in your register. Add it first.")
    String alternativeUnknown();

    @Message("A tool cannot be its own alternative.")
    String alternativeItself();

    @Message(
            "Name what people should use instead, or say below why nothing exists. People need a way to do their work.")
    String alternativeMissing();

    @Message("You named an alternative and said that none exists. Only one can be right.")
    String alternativeAndNone();

    @Message("{cell}: no answer yet.")
    String gap(String cell);

    @Message("{cell}: “yes, if” without a condition.")
    String conditionMissing(String cell);

    @Message("{cell}: said twice.")
    String saidTwice(String cell);

    @Message("{cell}: a line for any data can only narrow; name the kind of data.")
    String widensForAll(String cell);

    @Message("{cell}: {answer}, although {other}: {otherAnswer}. What is more sensitive cannot be allowed more.")
    String rises(String cell, String answer, String other, String otherAnswer);

    @Message("{cell}: {answer}, although the tool is not permitted.")
    String yesThoughNotPermitted(String cell, String answer);

    @Message("{cell}: has a condition; choose “approved with conditions”.")
    String conditionThoughApproved(String cell);

    @Message("You chose “with conditions”, and no answer has one.")
    String conditionsNowhere();

    @Message("Nothing may go there; then “not permitted” says it better.")
    String nothingAllowed();

    @Message("Put the tool into your register first.")
    String refusedNotRegistered();

    @Message("Your role does not include this.")
    String refusedNotAllowed();

    @Message("Somebody else's proposal for this tool is open already.")
    String refusedAnotherOpen();

    @Message("Somebody changed it after you opened this page. Look at it as it is now.")
    String refusedChanged();

    @Message("It no longer waits for approval. Nothing changed.")
    String refusedNotWaiting();
}
