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

    @Message("{dated} dated cases of {cases}; for {unknown} % nobody knows whether they are fixed.")
    String basis(String dated, int cases, int unknown);

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
}
