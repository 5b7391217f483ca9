package io.parley.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about one tool at one company. */
@MessageBundle("here")
public interface HereMessages {
    @Message("{tool} at {company}")
    String title(String tool, String company);

    @Message("What people say, what is decided and what is on record. As of {day}")
    String asOf(String day);

    @Message("All facts")
    String allFacts();

    @Message("What people use it for, and why")
    String use();

    @Message("Nobody was asked yet.")
    String nobodyAsked();

    @Message("A survey tells what people use and why, without telling who.")
    String nobodyAskedText();

    @Message("Ask your people")
    String askPeople();

    @Message("{people} of {answered} people who answered say they use it ({percent} %).")
    String usedBy(int people, int answered, int percent);

    @Message("Nobody of the {answered} people who answered says they use it.")
    String usedByNobody(int answered);

    @Message("For {people} of them it works well.")
    String worksFor(int people);

    @Message("Why they use it; one person may have several reasons")
    String whyCaption();

    @Message("Reason")
    String why();

    @Message("Share")
    String share();

    @Message("People")
    String people();

    @Message("People who say they use it")
    String peopleWho();

    @Message("too few to show")
    String tooFew();

    @Message("{#if count == 1}One more reason was{#else}{count} more reasons were{/if} given by fewer people.")
    String moreReasons(int count);

    @Message("With")
    String with();

    @Message("On")
    String on();

    @Message("The latest survey did not ask about this tool.")
    String notInSurvey();

    @Message(
            "Survey “{title}”, published {day}: {answered} of {invited} people answered. Numbers below {threshold} are not shown.")
    String survey(String title, String day, int answered, int invited, int threshold);

    @Message("All results")
    String allResults();

    @Message("What may go there")
    String rule();

    @Message("since {day}")
    String since(String day);

    @Message("Why:")
    String because();

    @Message("Nothing decided yet.")
    String nothingDecided();

    @Message("Nobody has said so far what may go there.")
    String nothingDecidedText();

    @Message("Propose a decision")
    String propose();

    @Message("Put it into your register")
    String register();

    @Message("Ask for it")
    String askForIt();

    @Message(
            "{#if count == 1}1 exception runs; it ends on {day}.{#else}{count} exceptions run; the last one ends on {day}.{/if}")
    String exceptions(int count, String day);

    @Message("What you lose control of")
    String control();

    @Message("As far as is known, nothing of what we ask about.")
    String losesNothing();

    @Message("You keep")
    String keeps();

    @Message("Looked for, the sources do not say")
    String searched();

    @Message("Nobody has looked yet")
    String notLooked();

    @Message("The vendor’s record")
    String record();

    @Message("{cases} cases on record; the small figures are the likely range of the share")
    String ratesCaption(int cases);

    @Message("The alternative, and what people would lose")
    String instead();

    @Message("None is needed: this tool is approved.")
    String needsNone();

    @Message("Use {name} instead.")
    String insteadDecided(String name);

    @Message("Of your tools {name} comes closest.")
    String insteadBest(String name);

    @Message("It covers {covered} of {counted} reasons{#if partly > 0}, {partly} more in part{/if}.")
    String covers(int covered, int counted, int partly);

    @Message("The reasons people give are none that a tool could serve.")
    String noToolCovers();

    @Message("People would lose too much; close the gap first.")
    String gapText();

    @Message("Why people use {from}, and whether {to} does it too")
    String loseCaption(String from, String to);

    @Message("No reasons can be shown here. Of all there are, {to} does not fully serve these")
    String loseUnasked(String to);

    @Message("As far as is known, people would lose nothing.")
    String losesNoReason();

    @Message("Gains, losses and other tools")
    String otherTools();

    @Message("Who acknowledged the rule")
    String policies();

    @Message("version {version}")
    String version(String version);

    @Message("Nobody was asked to acknowledge it yet.")
    String nobodyToAnswer();

    @Message("{acknowledged} of {asked} people acknowledged it ({percent} %).")
    String acknowledged(int acknowledged, int asked, Integer percent);

    @Message(
            "{declined} declined, {waiting} have not answered{#if overdue > 0}, {overdue} of them late{/if}{#if onLeave > 0}; {onLeave} on leave are not counted{/if}.")
    String rest(int declined, int waiting, int overdue, int onLeave);

    @Message("Read it and answer")
    String answerNow();

    @Message("No policy speaks of it yet.")
    String noPolicy();

    @Message("Once one about {name} is published, you see here how many people acknowledged it.")
    String noPolicyText(String name);

    @Message("Evidence")
    String evidence();

    @Message("Yours runs until {day}")
    String yourException(String day);

    @Message("The company talks with customers there through its own accounts:")
    String accounts();

    @Message("All accounts")
    String allAccounts();
}
