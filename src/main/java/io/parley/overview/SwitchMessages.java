package io.parley.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the plans of leaving one tool for another. */
@MessageBundle("switching")
public interface SwitchMessages {
    @Message("Switches")
    String switches();

    @Message("From one tool to another: until when, what has to be done, and whether people really go.")
    String intro();

    @Message("No switch is planned")
    String none();

    @Message("A switch begins on the page of a decision that names what to use instead.")
    String noneText();

    @Message("From {tool} to {to}")
    String fromTo(String tool, String to);

    @Message("Leave {tool}")
    String leave(String tool);

    @Message("Decisions")
    String decisions();

    @Message("Where you are")
    String whereYouAre();

    @Message("What people use instead")
    String to();

    @Message("Choose")
    String choose();

    @Message("Choose one of the approved tools.")
    String chooseTool();

    @Message("No tool is approved yet that people could use instead.")
    String noOffers();

    @Message("Until")
    String until();

    @Message("The day on which nobody should need {tool} any more.")
    String untilHint(String tool);

    @Message("Type a day.")
    String typeDay();

    @Message("A day after today, {years} years ahead at most.")
    String dayAhead(int years);

    @Message("Begin the switch")
    String begin();

    @Message("Until {day}, {days} days left")
    String daysLeft(String day, long days);

    @Message("The day was {day}")
    String dayPassed(String day);

    @Message("Planned by {name}, {at}")
    String plannedBy(String name, String at);

    @Message("{#switch outcome}{#case 'done'}Done{#case 'given-up'}Given up{/switch}")
    String outcome(String outcome);

    @Message("{name}, {at}")
    String nameAt(String name, String at);

    @Message("What has to be done")
    String steps();

    @Message("{done} of {all} done")
    String stepsDone(long done, int all);

    @Message(
            "{#switch step}{#case 'groups'}Groups{#case 'files'}Files{#case 'contacts'}People outside the company{#case 'archive'}What has to be kept{/switch}")
    String step(String step);

    @Message("{#switch step}{#case 'groups'}Each group has a new place, and its members were told where."
            + "{#case 'files'}Files that are still needed were taken along."
            + "{#case 'contacts'}Customers and partners know the new way to reach you."
            + "{#case 'archive'}What the law or a contract wants kept lies in the archive.{/switch}")
    String stepHint(String step);

    @Message("Done")
    String done();

    @Message("Not done after all")
    String undo();

    @Message("To do")
    String toDo();

    @Message("Something else that has to be done")
    String task();

    @Message("Add")
    String add();

    @Message("Type what has to be done, up to {most} characters.")
    String typeTask(int most);

    @Message("A plan has {most} steps at most.")
    String tooManySteps(int most);

    @Message("Do people go?")
    String adoption();

    @Message(
            "What people said they use, in the surveys that asked about both tools, of all who answered. A gap: withheld. Parley watches nobody.")
    String adoptionText();

    @Message(
            "Fewer than two surveys have asked about both tools. A line needs two; ask before the switch and on the way.")
    String noCurve();

    @Message("Ask how it goes")
    String ask();

    @Message("Who acknowledged the rule")
    String rules();

    @Message("No rule that holds names {tool}.")
    String noRules(String tool);

    @Message("End it")
    String end();

    @Message("The plan stays to be read and is not changed any more.")
    String endText();

    @Message("The switch is done")
    String isDone();

    @Message("Give it up")
    String giveUp();

    @Message("The plan will be kept as done and cannot be changed any more.")
    String isDoneConfirm();

    @Message("The plan will be kept as given up and cannot be changed any more.")
    String giveUpConfirm();

    @Message("Choose whether it is done or given up.")
    String chooseOutcome();

    @Message("Tool")
    String tool();

    @Message("State")
    String state();

    @Message("Open")
    String isOpen();

    @Message("Late")
    String late();
}
