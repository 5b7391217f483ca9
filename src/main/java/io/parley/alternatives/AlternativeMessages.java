package io.parley.alternatives;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of alternatives: what another tool covers, and why no tool covers some reasons. */
@MessageBundle("alternatives")
public interface AlternativeMessages {
    @Message("Tools")
    String tools();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Instead of {name}")
    String title(String name);

    @Message("Instead of {name}: {other}")
    String titleWith(String name, String other);

    @Message(
            "People use a tool for a reason. Here you see which of those reasons another tool serves, and what would be lost.")
    String intro();

    @Message("Reasons that matter")
    String reasons();

    @Message("Tick none to look at all of them.")
    String reasonsHint();

    @Message("Show")
    String show();

    @Message("Your registered tools, best first")
    String ranking();

    @Message("Tool")
    String tool();

    @Message("Covers")
    String coverage();

    @Message("What would be lost")
    String wouldBeLost();

    @Message("Not known")
    String notKnown();

    @Message("nothing")
    String nothing();

    @Message("{percent} %")
    String percent(int percent);

    @Message("Gap: do not push")
    String gap();

    @Message("Good enough to offer")
    String enough();

    @Message("It depends on no tool")
    String noTool();

    @Message(
            "Below {percent} % a tool is no replacement: whoever pushes it loses people to private apps. Close the gap first. A reason that is covered partly counts half; what is not known counts as not covered.")
    String gapText(int percent);

    @Message("Reason by reason")
    String reasonByReason();

    @Message("Reason")
    String reason();

    @Message("Compare with")
    String compareWith();

    @Message("Look closer at {name}")
    String lookCloser(String name);

    @Message("What people would gain")
    String gain();

    @Message("What people would lose")
    String lose();

    @Message("What the company would gain")
    String companyGains();

    @Message("What the company would give up")
    String companyLoses();

    @Message("As far as is known, nothing.")
    String nothingKnown();

    @Message("No other tool in your register")
    String noOther();

    @Message("Here you will see which of your tools could do the same job. Put tools into your register first.")
    String noOtherText();

    @Message("Look at all tools")
    String lookAtAll();

    @Message("Does this")
    String covers();

    @Message("Partly")
    String partly();

    @Message("Does not do this")
    String lacks();

    @Message("Unknown")
    String unknown();

    @Message("No tool answers this")
    String otherwise();

    @Message("It delivers messages at once.")
    String instant();

    @Message("It is made for keeping or sending, not for talking.")
    String notInstant();

    @Message("There is an app for Android and for iPhone.")
    String bothPhones();

    @Message("There is an app for one kind of phone only.")
    String onePhone();

    @Message("There is no app for phones.")
    String noPhone();

    @Message("It has video calls and voice messages.")
    String callsAndVoice();

    @Message("It has video calls or voice messages; that it has the other is not known.")
    String callsOrVoice();

    @Message("It has neither video calls nor voice messages.")
    String neitherCallsNorVoice();

    @Message("It takes files of 1 GB and more.")
    String largeFiles();

    @Message("It takes more than e-mail usually does, but no long films.")
    String middlingFiles();

    @Message("It takes no more than e-mail usually does.")
    String smallFiles();

    @Message("People outside the company can join.")
    String outsiders();

    @Message("People outside the company can join if your company allows it.")
    String outsidersIfAllowed();

    @Message("People outside the company cannot join.")
    String noOutsiders();

    @Message("Your company can bring its colleagues along. Customers, friends and suppliers stay where they are.")
    String colleaguesOnly();

    @Message("A clear rule answers this, not a tool: say what to use for what.")
    String needsARule();

    @Message("Time and a helping hand answer this, not a tool: give people weeks, not a date.")
    String needsTime();

    @Message(
            "No company tool can promise this, and none should. Private talk stays in a private app on a private phone.")
    String needsAPrivatePhone();

    @Message(
            "Another tool does not mend the first one. Agree on what to use when it is down, and tell people where to report it.")
    String needsAFallback();

    @Message("Nobody has looked this up yet.")
    String nothingLookedUp();

    @Message("Read in the documentation.")
    String curated();

    @Message("More secure?")
    String safety();

    @Message("yes: better in {better} answers, worse in {worse}, of {compared} known of both")
    String safer(int better, int worse, int compared);

    @Message("no: better in {better} answers, worse in {worse}, of {compared} known of both")
    String notSafer(int better, int worse, int compared);

    @Message("not known: only {compared} answers are known of both")
    String saferUnknown(int compared);

    @Message("yes: {to} points, now {from}")
    String saferByPoints(int to, int from);

    @Message("no: {to} points, now {from}; it takes 10 more and no knock-out")
    String notSaferByPoints(int to, int from);

    @Message("Each reason counts by how many people gave it in the latest survey.")
    String bySurvey();

    @Message("Each reason counts alike.")
    String byAllReasons();

    @Message("More secure means at least 10 points more in total, and nothing that rules it out.")
    String byPoints();

    @Message(
            "These tools have no points for security yet: more secure means that more of the known answers about the company’s control are better than worse.")
    String byFacts();

    @Message("The card for everybody")
    String employeeCard();

    @Message("all who answered")
    String everybody();

    @Message(
            "{people} of {answered} people say they use {tool}; what they would use instead covers {coverage} % of why.")
    String pressureText(int people, int answered, String tool, int coverage);

    @Message("Use {tool} instead")
    String useInstead(String tool);

    @Message("Works there, too")
    String worksToo();

    @Message("Works there in part")
    String worksPartly();

    @Message("You lose")
    String youLose();

    @Message("No tool answers this")
    String noToolAnswers();

    @Message("Nobody has looked up yet")
    String notLookedUp();

    @Message("Nothing is good enough yet")
    String nothingGood();

    @Message(
            "No tool of your company covers why people use {name} and is more secure. That is for your company to mend, not for you. Say what you need it for.")
    String nothingGoodText(String name);

    @Message("Say what you need")
    String sayNeed();

    @Message("What may I send there?")
    String whatMaySend();

    @Message("Ban pressure")
    String banPressure();

    @Message(
            "People who say they use a tool, times the part of their reasons that nothing covers: so many would be left without. Above a fifth of a group and below {enough} % covered, forbidding takes a reason in writing.")
    String banIntro(int enough);

    @Message("People")
    String people();

    @Message("{people} of {answered}")
    String ofPeople(int people, int answered);

    @Message("Instead")
    String insteadOf();

    @Message("Left without")
    String leftWithout();

    @Message("Decided")
    String decided();

    @Message("nothing yet")
    String nothingDecided();

    @Message("No survey to tell from")
    String noSurvey();

    @Message("Ask people what they use and why; then this page shows what forbidding would weigh.")
    String noSurveyText();

    @Message("Ask people")
    String askPeople();

    @Message("needs a reason in writing")
    String needsOverride();
}
