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
}
