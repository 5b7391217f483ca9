package io.parley.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of rule cards, the checker and lessons. */
@MessageBundle("rule")
public interface RuleMessages {
    @Message("Which tool?")
    String stepTool();

    @Message("What, and to whom?")
    String stepWhat();

    @Message("From which device?")
    String stepDevice();

    @Message("Answer")
    String stepAnswer();

    @Message("Three taps")
    String steps();

    @Message("change")
    String change();

    @Message("Find a tool")
    String findTool();

    @Message("Find")
    String find();

    @Message("No tool of this company is called that.")
    String noneFound();

    @Message("You can ask for it.")
    String askForIt();

    @Message("For example: {examples}")
    String forExample(String examples);

    @Message("opening hours, a leaflet, a price list")
    String examplePublic();

    @Message("a shift plan, directions, an appointment without a name")
    String exampleInternal();

    @Message("a customer’s photo or number, an offer, a contract, a sick note")
    String exampleConfidential();

    @Message("passwords, salaries, health, drawings that are secret")
    String exampleRestricted();

    @Message("Do this instead")
    String instead();

    @Message("{tool}, {device}: {answer}")
    String way(String tool, String device, String answer);

    @Message("Nothing else is allowed for this at the moment.")
    String noWay();

    @Message("Ask for an exception")
    String askException();

    @Message("Ask something else")
    String another();

    @Message("The whole rule card")
    String wholeCard();

    @Message("Rule cards")
    String cards();

    @Message("What may go where, as it is decided today. A card changes the moment a decision does.")
    String cardsIntro();

    @Message("No rules yet")
    String noCards();

    @Message("Nothing is decided yet. Once it is, each tool has a card here.")
    String noCardsText();

    @Message("Rule card: {tool}")
    String cardOf(String tool);

    @Message("Data")
    String data();

    @Message("Tool")
    String tool();

    @Message("To print and carry")
    String pockets();

    @Message("One page with every tool, for what your work is.")
    String pocketsText();

    @Message("You work with colleagues")
    String pocketColleagues();

    @Message("You talk with customers")
    String pocketCustomers();

    @Message("You deal with suppliers or authorities")
    String pocketPartners();

    @Message("{company}: what may go where")
    String pocketTitle(String company);

    @Message("As of {day}. A newer card counts.")
    String asOf(String day);

    @Message("Print this page; it fits on one sheet for most companies.")
    String printHint();

    @Message("What people would read")
    String preview();

    @Message("This is the card and the answer of the checker if the proposal were approved as it stands in the form.")
    String previewText();

    @Message("Show what people would read")
    String showPreview();

    @Message("What changes")
    String changes();

    @Message("Nothing changes in the answers.")
    String noChange();

    @Message("Nothing was decided before: every answer is new.")
    String allNew();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Contradictions and gaps")
    String problems();

    @Message("While these stand it can be kept, and not sent for approval.")
    String problemsText();

    @Message("No contradiction and no gap.")
    String noProblem();

    @Message("no answer yet")
    String noAnswerYet();

    @Message("Lessons")
    String lessons();

    @Message("One screen each, under a minute. For tools you may use, too.")
    String lessonsIntro();

    @Message("Under a minute:")
    String lessonHere();

    @Message("How it is with your tools")
    String howItIs();

    @Message("Remember")
    String remember();

    @Message("In an emergency")
    String inEmergency();

    @Message("Tell your company afterwards.")
    String reportAfterwards();

    @Message("Report it")
    String reportIt();

    @Message("Ban pressure")
    String pressure();

    @Message("{people} of {answered} people use it, {coverage} % covered, {points} left without")
    String pressureFigures(String people, String answered, String coverage, String points);

    @Message("Forbidden all the same, because")
    String overrideBecause();

    @Message("Only needed where many use it and too little replaces it. It stays in the history and in every export.")
    String overrideHint();

    @Message("Forbidding it now takes a reason in writing.")
    String overrideNeeded();

    @Message(
            "More than a fifth of a group uses it, and the alternative covers less than 60 %. Find a better one, or say in at least {count} characters why it is forbidden all the same.")
    String overrideMissing(int count);

    @Message("{tool}: what held when")
    String heldTitle(String tool);

    @Message("What held when")
    String heldWhen();

    @Message("What the register said at the end of a day (UTC), with the rules and the assessment of that day.")
    String heldIntro();

    @Message("Day")
    String day();

    @Message("Show this day")
    String showDay();

    @Message("Name a day up to today, for example 2026-03-01")
    String badDay();

    @Message("At the end of {day}")
    String atTheEndOf(String day);

    @Message("The tool was not in the register yet.")
    String notRegisteredThen();

    @Message("Nothing was decided about it on that day.")
    String nothingHeld();

    @Message("What was known when it was decided")
    String knewThen();

    @Message("no assessment was kept with it")
    String nothingKept();

    @Message("Rules of that day")
    String rulesThen();

    @Message("The newest assessment kept until then")
    String newestThen();

    @Message("Every decision about it")
    String allDecisions();

    @Message("Held from")
    String heldFrom();

    @Message("No longer from")
    String heldTo();

    @Message("still holds")
    String stillHolds();

    @Message("replaced before a day was over")
    String neverHeld();
}
