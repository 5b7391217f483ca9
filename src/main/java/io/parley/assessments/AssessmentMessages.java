package io.parley.assessments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of assessments. Numbers stand apart from nouns, so that no language has to count. */
@MessageBundle("assessment")
public interface AssessmentMessages {
    @Message("{tool}: how much control you keep")
    String title(String tool);

    @Message("Where you are")
    String breadcrumbs();

    @Message("Tools")
    String tools();

    @Message("Assessment")
    String assessment();

    @Message("From the facts of the catalog and what your company found out itself, by method {method}.")
    String intro(String method);

    @Message("You keep control.")
    String saysA();

    @Message("You keep most of the control.")
    String saysB();

    @Message("You keep some of the control.")
    String saysC();

    @Message("You keep little control.")
    String saysD();

    @Message("You keep next to no control.")
    String saysE();

    @Message("Too little is known to say how much control you keep.")
    String saysNone();

    @Message("{points} of 100, letter {letter}")
    String total(int points, String letter);

    @Message("between {low} and {high} of 100")
    String range(int low, int high);

    @Message("{coverage} % of what counts is known")
    String coverage(int coverage);

    @Message("Once everything is known it lies between {low} and {high}.")
    String rangeText(int low, int high);

    @Message("Below 50 % there is a range and no number: what is not known is never taken as good or as bad.")
    String belowHalf();

    @Message("Not rated")
    String notRated();

    @Message("Not counted")
    String notCounted();

    @Message("What beats the average")
    String knockOuts();

    @Message("There is no second factor at sign-in: at most the letter D, whatever the rest says.")
    String knockNoTwoFactor();

    @Message("Nobody in your company can set how long things are kept: not for confidential data.")
    String knockNoRetention();

    @Message(
            "A flaw is listed as exploited and its record says that no fixed version is published: look at this tool again now.")
    String knockExploited();

    @Message("Six questions, six answers")
    String dimensions();

    @Message("Points out of 100; the line shows where they could lie once everything is known.")
    String dimensionsText();

    @Message("Is it stored for good?")
    String permanence();

    @Message("Can you control who gets in?")
    String access();

    @Message("How strong is signing in?")
    String twoFactor();

    @Message("Who can read it?")
    String confidentiality();

    @Message("Does the vendor fix and tell?")
    String vendor();

    @Message("Whose law, whose promise?")
    String legal();

    @Message(
            "Not rated: how fast the vendor fixes flaws and how openly it tells is on record in dates, not in points. It counts as unknown, neither as good nor as bad.")
    String vendorText();

    @Message(
            "{points} of 100 and the provisional letter {letter} by the vendor’s fix history, this installation’s own opinion by a published method.")
    String vendorRated(int points, String letter);

    @Message("What can be concluded from the record")
    String openScore();

    @Message("Score {score} of {day}, method {method}")
    String openScoreOf(long score, String day, String method);

    @Message("The vendor’s score as it stood on {day}")
    String scoreThen(String day);

    @Message("Open the record")
    String openRecord();

    @Message("The best way there is counts; half of it where nobody can make it a must.")
    String twoFactorText();

    @Message("Why so many points")
    String why();

    @Message("Question")
    String question();

    @Message("Answer and source")
    String answer();

    @Message("Points")
    String points();

    @Message("Counts")
    String counts();

    @Message("Known")
    String known();

    @Message("Weight")
    String weight();

    @Message("ignored")
    String ignored();

    @Message("low")
    String low();

    @Message("medium")
    String medium();

    @Message("high")
    String high();

    @Message("very high")
    String veryHigh();

    @Message("Show as table")
    String showAsTable();

    @Message("{low} to {high}")
    String fromTo(int low, int high);

    @Message("{share} % of this question")
    String shareOf(int share);

    @Message("Do people get on with it?")
    String fit();

    @Message("Beside the six and never mixed in: a tool that is not used does not protect.")
    String fitText();

    @Message("No published survey says anything about this tool.")
    String fitNone();

    @Message("{survey}: {people} use it")
    String fitPeople(String survey, int people);

    @Message("{satisfied} % of them say that it works well.")
    String fitSatisfied(int satisfied);

    @Message("How many say that it works well may not be shown: too few people.")
    String fitWithheld();

    @Message("It is to take the place of {tool} and does {covered} % of what people use that for.")
    String fitReplaces(String tool, int covered);

    @Message(
            "People like {tool} better: {there} % say that it works well, here {here} %. Expect them to go on using it until that changes.")
    String fitBelow(String tool, int there, int here);

    @Message("As it was when something was proposed")
    String snapshots();

    @Message("Kept unchanged with its method, so that a decision can be explained later.")
    String snapshotsText();

    @Message("Nothing was proposed about this tool yet. The assessment is kept when somebody does.")
    String snapshotsNone();

    @Message("{tool}: the assessment of {at}")
    String snapshotTitle(String tool, String at);

    @Message("As it was then, by method {method}. Nothing here changes any more.")
    String snapshotIntro(String method);

    @Message("What was known then")
    String snapshotFacts();

    @Message("The assessment today")
    String today();

    @Message("Changed since")
    String changedSince();

    @Message("The facts say the same today.")
    String nothingChanged();

    @Message("Then")
    String then();

    @Message("Now")
    String now();

    @Message("Nothing was known")
    String nothingKnown();

    @Message("What counts how much")
    String weights();

    @Message("For your company, for every tool. Every change stands in the log.")
    String weightsText();

    @Message("Tools in order")
    String ranking();

    @Message("How much control you keep, tool by tool. Words first: open a tool to see why.")
    String rankingText();

    @Message("What would change")
    String preview();

    @Message("A preview: nothing is saved.")
    String previewText();

    @Message("Preview")
    String previewButton();

    @Message("Save these weights")
    String save();

    @Message("Back to the saved weights")
    String reset();

    @Message("Saved. The tools stand in this order from now on.")
    String saved();

    @Message("At least one of the six must count.")
    String nothingCounts();

    @Message("Place")
    String place();

    @Message("no place: too little is known")
    String noPlace();

    @Message("Tool")
    String tool();

    @Message("Before")
    String before();

    @Message("up by {places}")
    String up(int places);

    @Message("down by {places}")
    String down(int places);

    @Message("same place")
    String same();

    @Message("No tools in your register yet")
    String empty();

    @Message("This page puts the tools of your register in order by how much control you keep.")
    String emptyText();

    @Message("Look at all tools")
    String lookAtTools();

    @Message("Permanence passport")
    String passport();

    @Message("{known} of {all}")
    String numberOf(int known, int all);

    @Message("Method {method}")
    String method(String method);

    @Message("Your company tried it: {test}. The catalog says: {claim}.")
    String bothSay(String test, String claim);

    @Message("Explain the number")
    String explain();

    @Message("Letter")
    String letter();

    @Message("Answers that do not arise for this tool do not count.")
    String notArising();

    @Message("What was known when it was proposed")
    String knownThen();

    @Message("The assessment of {at}")
    String knownThenLink(String at);

    @Message("Facts changed since you decided")
    String factsChanged();

    @Message("Answers that are others than when it was proposed: {count}.")
    String factsChangedText(int count);

    @Message("See which")
    String factsChangedLink();
}
