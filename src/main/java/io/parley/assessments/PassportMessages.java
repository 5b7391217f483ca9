package io.parley.assessments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the permanence passport and of the two-account test. */
@MessageBundle("passport")
public interface PassportMessages {
    @Message("{tool}: what stays, where, and who can remove it")
    String title(String tool);

    @Message("Permanence passport")
    String passport();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Tools")
    String tools();

    @Message("Made from {known} known facts of {asked}. What is not known is said to be unknown.")
    String intro(int known, int asked);

    @Message("Messages")
    String messages();

    @Message("Files and photos")
    String file();

    @Message("Recordings")
    String recording();

    @Message("Transcripts and summaries")
    String transcript();

    @Message("What a search finds")
    String index();

    @Message("Backups")
    String backup();

    @Message("Who wrote to whom and when")
    String metadata();

    @Message("Where it lives")
    String where();

    @Message("Who can delete it")
    String whoDeletes();

    @Message("When it is really gone")
    String whenGone();

    @Message("What a leaver keeps")
    String leaver();

    @Message("Who still gets at all of it")
    String reach();

    @Message("Any browser, a device that is not yours, the open session of somebody who left.")
    String reachText();

    @Message("The catalog has no fact about this.")
    String notAsked();

    @Message("Try it yourself with two accounts")
    String trial();

    @Message(
            "A quarter of an hour, two accounts, no technical knowledge. What you see counts for your company over what the vendor says; both stay on the page.")
    String trialText();

    @Message("Start the test")
    String start();

    @Message("Tests in your company")
    String tests();

    @Message("Nobody here has tried it yet.")
    String noTests();

    @Message("{day}, {tester}")
    String testedBy(String day, String tester);

    @Message("{tool}: the two-account test")
    String trialTitle(String tool);

    @Message(
            "You need two accounts: A is yours, B plays the colleague. Use a phone or computer for each, and nothing real: only words and pictures made for this test.")
    String prepare();

    @Message("about {minutes} minutes")
    String minutes(int minutes);

    @Message("Could not try")
    String couldNot();

    @Message("What did you see?")
    String whatSeen();

    @Message("Take a message back")
    String takeBack();

    @Message("From A send B a message and a picture. Open both on B. On A delete both for everyone. Look at B again.")
    String takeBackText();

    @Message("Keep a file")
    String saveFile();

    @Message("On B save the next picture that A sends to the device itself, outside the app.")
    String saveFileText();

    @Message("Any browser")
    String otherBrowser();

    @Message(
            "On a computer on which you have never used the tool, sign in as B in a browser. Are the old messages there?")
    String otherBrowserText();

    @Message("A device that is not the company's")
    String privateDevice();

    @Message("Sign in as B on a private phone or tablet that your company does not manage.")
    String privateDeviceText();

    @Message("See where one is signed in")
    String seeSessions();

    @Message("On B look in the settings for a list of the devices on which B is signed in.")
    String seeSessionsText();

    @Message("Sign out a lost device")
    String signOutOther();

    @Message("On B end the session on the other computer from the phone. Does the other computer lose the messages?")
    String signOutOtherText();

    @Message("The open session of a leaver")
    String leaveSession();

    @Message(
            "Leave B signed in. As an administrator block or remove B, as if B had left. Wait two minutes: can B still read?")
    String leaveSessionText();

    @Message("What a leaver keeps")
    String leaveCopies();

    @Message("With B removed, open the conversation on B's device. Are messages and pictures still there?")
    String leaveCopiesText();

    @Message("Deleting for the company")
    String adminDeletes();

    @Message("As an administrator, without A's or B's password, delete the message that is left. Is it gone on A?")
    String adminDeletesText();

    @Message("Day of the test")
    String testedOn();

    @Message("Versions")
    String appVersion();

    @Message("For example: Android 2.26, web")
    String appVersionHint();

    @Message("Anything to add")
    String note();

    @Message("Record what you saw")
    String record();

    @Message(
            "Your name and the day stand beside each answer. A test cannot be changed later; a newer one takes its place.")
    String recordText();

    @Message("Recorded. What you saw counts for your company from now on.")
    String recorded();

    @Message("Say for at least one step what you saw")
    String nothingSeen();

    @Message("Say on which day, not later than today")
    String badDay();

    @Message("At most {most} characters")
    String tooLong(int most);

    @Message("How much control you keep")
    String assessment();
}
