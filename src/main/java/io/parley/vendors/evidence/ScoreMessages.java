package io.parley.vendors.evidence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what a score says, and above all of what it does not say. */
@MessageBundle("score")
public interface ScoreMessages {
    @Message("{tool}: what can be concluded")
    String title(String tool);

    @Message("What can be concluded")
    String crumb();

    @Message("As of {day}, the last day to which its lists were read; method {method}.")
    String asOf(String day, String method);

    @Message("No letter for {tool}.")
    String noLetter(String tool);

    @Message("Provisional letter {letter} for {tool}, this installation’s own opinion by a published method.")
    String letter(String letter, String tool);

    @Message(
            "This is a sign neither of safety nor of danger. What is on record stands on the page of the record: the rates and the timelines.")
    String meaning();

    @Message("To the record")
    String toRecord();

    @Message("Why there is none")
    String whyTitle();

    @Message("Too little public evidence: {dated} dated cases, where five and a narrow enough interval are needed.")
    String tooLittle(String dated);

    @Message(
            "Fewer than two parts say something about this tool: the others stand where they would stand without a single case, or on fewer than five.")
    String tooFewParts();

    @Message("The evidence ends more than 180 days ago, on {day}.")
    String tooOld(String day);

    @Message("This version of the method is not calibrated: its number mostly tells how much was published.")
    String notCalibrated();

    @Message("Nothing is on record about this tool.")
    String nothing();

    @Message(
            "On the public records of today the method tells no tool from another, and its past numbers did not foretell the next year. So the numbers below are here to be checked, not to choose by.")
    String today();

    @Message("What each part rests on")
    String partsTitle();

    @Message(
            "0 to 100, with an interval that holds nine times in ten. Dotted: not informed, that is within one point of where the part would be without any case, or from fewer than five.")
    String partsText();

    @Message("Part")
    String part();

    @Message("Value")
    String value();

    @Message("Likely between")
    String likely();

    @Message("Cases")
    String cases();

    @Message("Without any case")
    String prior();

    @Message("Says something?")
    String says();

    @Message("yes")
    String informed();

    @Message("not informed")
    String notInformed();

    @Message("not checked")
    String notChecked();

    @Message("From the report to the fix")
    String handling();

    @Message("From the first public word to the fix")
    String publicWord();

    @Message("From known exploitation to the fix")
    String exposure();

    @Message("Whether users were told first")
    String candour();

    @Message("How overdue is what is open")
    String backlog();

    @Message("{low} to {high}")
    String between(String low, String high);

    @Message("Evidence")
    String evidence();

    @Message("cases: {count}")
    String allCases(int count);

    @Message("dated: {count}")
    String datedCases(int count);

    @Message("not known whether fixed: {count} ({percent} %)")
    String unknownFix(int count, int percent);

    @Message("open: {count}")
    String openCases(int count);

    @Message("not known: {count}")
    String unknownCases(int count);

    @Message("show all {count}")
    String showAll(int count);

    @Message("show these {count}")
    String showThese(int count);

    @Message("strong")
    String strong();

    @Message("medium")
    String medium();

    @Message("weak")
    String weak();

    @Message("The number by itself")
    String totalTitle();

    @Message("{total}, likely between {low} and {high} of 100, weighed as {profile}. Provisional.")
    String total(String total, String low, String high, String profile);

    @Message("Weighed as")
    String weighedAs();

    @Message("balanced")
    String balanced();

    @Message("under a duty to report")
    String regulated();

    @Message("private tools at work")
    String bringYourOwn();

    @Message("Check it yourself")
    String checkTitle();

    @Message(
            "The evidence file holds every case with its sources. The score program makes the same line from it without this server: java -jar parley-score.jar FILE.")
    String checkText();

    @Message("Evidence as JSON")
    String download();

    @Message("What it rests on")
    String groundsTitle();

    @Message("In {of} cases it is on record when the vendor told: in {told} no later than anybody else.")
    String told(int told, int of);

    @Message(
            "In {of} cases it is known how long users waited from the first public word: in {within} the fix was there within the norm.")
    String inTime(int within, int of);

    @Message("In {of} cases known to be exploited the wait is known: in {within} the fix was there within the norm.")
    String exploitedInTime(int within, int of);

    @Message("What would raise it most")
    String raiseTitle();

    @Message("Each is the number made again with that one thing changed.")
    String raiseText();

    @Message("Nothing that is on record: no case is verified as open, and nothing is verified as missing.")
    String raiseNothing();

    @Message("A fix for {subject}: {points}")
    String gainFix(String subject, String points);

    @Message("A CVE number for each flaw: {points}")
    String gainIdentified(String points);

    @Message("Full records: {points}")
    String gainRecord(String points);

    @Message("Days of report and fix in each advisory: {points}")
    String gainTimeline(String points);

    @Message("A word in each advisory whether it was exploited: {points}")
    String gainExploitation(String points);

    @Message("Having {subject} in place: {points}")
    String gainProgramme(String subject, String points);

    @Message("Trend")
    String trendTitle();

    @Message(
            "No clear change: the last 24 months against the 24 before, from {low} to {high} points. Shown, never counted.")
    String trendNone(String low, String high);

    @Message(
            "Getting better: the last 24 months against the 24 before, from {low} to {high} points. Shown, never counted.")
    String trendBetter(String low, String high);

    @Message(
            "Getting worse: the last 24 months against the 24 before, from {low} to {high} points. Shown, never counted.")
    String trendWorse(String low, String high);

    @Message("How it came about")
    String historyTitle();

    @Message("Each time something new is known, the number is made again and the old one is kept as it was.")
    String historyText();

    @Message("No score of this tool has been kept yet.")
    String historyNone();

    @Message("Made on")
    String made();

    @Message("Number")
    String number();

    @Message("Change")
    String change();

    @Message("Why")
    String why();

    @Message("first one")
    String causeFirst();

    @Message("other facts; cases: {cases}")
    String causeFacts(int cases);

    @Message("the vendor has other things in place")
    String causeProgramme();

    @Message("method {method}")
    String causeMethod(String method);

    @Message("lists were read to a later day")
    String causeDay();

    @Message("As it stood on")
    String onLabel();

    @Message("Show beside today")
    String onShow();

    @Message("No score had been kept by {day}.")
    String onNone(String day);

    @Message("As it stood on {day}")
    String onTitle(String day);

    @Message("Made on {day} with method {method}; later corrections do not change it.")
    String onText(String day, String method);

    @Message("Then")
    String then();

    @Message("Today")
    String now();

    @Message("Kept as score {id}.")
    String keptAs(long id);

    @Message("Made for this page; it is kept within a minute.")
    String notKeptYet();

    @Message("score {id}")
    String scoreId(long id);

    @Message("The last 24 months against the 24 before, in points; the line in the middle is no change")
    String trendChart();

    @Message("worse")
    String worse();

    @Message("better")
    String better();

    @Message("Change in points")
    String trendChange();

    @Message("Scores as they were kept, from 0 to 100, each with its interval")
    String keptChart();

    @Message("Show as table")
    String showAsTable();

    @Message("{tool}: cases behind a number")
    String listTitle(String tool);

    @Message("Cases: {count}")
    String listCount(long count);

    @Message(
            "What is on record about each now, with its sources. What came after the day of the score does not count in it.")
    String listText();

    @Message("None.")
    String listNone();

    @Message("Nothing is on record about this case any more.")
    String listGone();

    @Message("Back to what can be concluded")
    String listBack();

    @Message("Every case that counts")
    String listAll();

    @Message("Cases of which it is known how long the fix took from the first public word, or that there is none yet")
    String listDated();

    @Message("Public cases of which nobody knows whether they are fixed")
    String listUnknownFix();

    @Message("Public cases that are verified to have no fix")
    String listOpen();

    @Message("Cases of which it is known how long the fix took from the report")
    String listReported();

    @Message("Cases of which it is known how long the fix took from known exploitation")
    String listExploited();

    @Message("Cases that say something about whether users were told first")
    String listCandour();

    @Message("Cases in which it is on record when the vendor told, or that it did not")
    String listTold();

    @Message("Cases in which the vendor told no later than anybody else on record")
    String listToldFirst();

    @Message("Cases in which the fix was there within the norm, from the first public word")
    String listInTime();

    @Message("Cases in which the fix was there within the norm, from known exploitation")
    String listExploitedInTime();

    @Message("Cases whose facts were others than before when the score of {day} was made")
    String listChanged(String day);

    @Message("Scores in groups")
    String scoresTitle();

    @Message("Tools are put into one group as long as their intervals overlap. Nobody has a place.")
    String scoresText();

    @Message("All tools with a score")
    String everyScored();

    @Message("When a tool is in the register, its vendor’s score stands here.")
    String scoresEmpty();

    @Message("No letter tells these tools apart: none of them has one. Looked at: {count}.")
    String nobodyRated(int count);

    @Message("No letter tells these tools apart: all that have one are in one group. Rated: {count}.")
    String oneGroup(int count);

    @Message("A reliable difference lies between groups, and only there. Rated: {count}; groups: {groups}.")
    String someGroups(int count, int groups);

    @Message(
            "Letters and numbers are provisional, this installation’s own opinion by a published method. They are a sign neither of safety nor of danger.")
    String safety();

    @Message("No reliable difference: {names}")
    String groupTitle(String names);

    @Message("{tool}, by itself")
    String aloneTitle(String tool);

    @Message(
            "Their intervals overlap, or a chain of overlaps links them. Choose among them by something else. They stand in the order of the alphabet.")
    String groupMeaning();

    @Message("Apart from each other, but linked by the others: {pairs}.")
    String linked(String pairs);

    @Message("{one} and {other}")
    String andPair(String one, String other);

    @Message(
            "Every interval of a group lies above every one of the next. An interval holds nine times in ten, and many are compared here: among many pairs one may lie apart by chance.")
    String groupLimits();

    @Message("From 0 to 100, each with the interval that holds nine times in ten")
    String scoresChart();

    @Message("As a table")
    String scoresTable();

    @Message("Letter")
    String letterColumn();

    @Message("provisional")
    String provisional();

    @Message("As of")
    String asOfColumn();

    @Message("Not rated")
    String notRatedTitle();

    @Message(
            "That is no bad mark and no good one: too little is on record to say anything. What is on record stands on the page of each tool.")
    String notRatedText();

    @Message("Where the arithmetic alone puts them")
    String countedTitle();

    @Message(
            "Tools with enough dated cases for a number: {tools}. Pairs of them: {pairs}, with intervals that lie apart: {apart}. They are here to be checked, not to choose by.")
    String countedText(int tools, int pairs, int apart);

    @Message("Only the intervals, from 0 to 100, dotted since they say nothing about the tool")
    String countedChart();

    @Message("nothing is on record, or its score is made within a minute")
    String noneKept();

    @Message("too little public evidence")
    String whyLittle();

    @Message("fewer than two parts say something about it")
    String whyParts();

    @Message("its evidence ends more than 180 days ago")
    String whyOld();

    @Message("this version of the method is not calibrated")
    String whyMethod();

    @Message("other facts about the vendor’s other tools")
    String causeVendor();

    @Message("Starts from the vendor’s other services")
    String startsFrom();

    @Message("The fewer cases it has of its own, the nearer it stands to them.")
    String startsFromText();

    @Message("of {items} things a vendor can have in place, checked: {checked}, there: {there}")
    String programmeChecked(int checked, int items, int there);
}
