package io.parley.alerts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what happened at vendors. Facts with a day and a source. */
@MessageBundle("alerts")
public interface AlertMessages {
    @Message("What happened at vendors")
    String title();

    @Message(
            "New on record about tools of your register since you decided about them, or registered them. Decisions stay in force and are under review until somebody decides again.")
    String intro();

    @Message("{tool}: {caseId} was listed as exploited")
    String exploited(String tool, String caseId);

    @Message("{tool}: {caseId} is public without a fix for longer than its norm")
    String open(String tool, String caseId);

    @Message("on {day}")
    String on(String day);

    @Message("Open the record")
    String record();

    @Message("Decide about {tool}")
    String decide(String tool);

    @Message("Scenario: a breach of a messenger becomes public")
    String scenario();

    @Message("What was done about it")
    String whatWasDone();

    @Message("It will stand in the log. A new decision about the tool answers it too.")
    String whatWasDoneHint();

    @Message("Close the alert")
    String close();

    @Message("Say in {least} to {most} characters what was done")
    String sayWhatWasDone(int least, int most);

    @Message("Nothing new on record")
    String nothing();

    @Message(
            "When a case of one of your tools is listed as exploited, or stays open beyond its norm, it appears here and on the home page, and whoever decides gets one mail a day.")
    String nothingText();

    @Message("Answered")
    String answered();

    @Message("{person} on {day}: {because}")
    String answeredBy(String person, String day, String because);

    @Message("{count} new on record about your tools")
    String banner(int count);

    @Message("Look at it")
    String look();

    @Message("New on record about your tools: {count}")
    String mailSubject(int count);

    @Message("""
            Hello {person},

            since you decided about these tools, this is new on record:

            {lines}

            The decisions stay in force and are under review. Everything about it: {url}
            What to do when a breach of a messenger becomes public: {scenario}

            You get this mail because you decide about tools; at most one a day.
            """)
    String mail(String person, String lines, String url, String scenario);
}
