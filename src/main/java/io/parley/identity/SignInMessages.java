package io.parley.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about signing in and one's own account. */
@MessageBundle("signin")
public interface SignInMessages {
    @Message("You are signed in, but not part of a company here")
    String refusedTitle();

    @Message(
            "{name}, your account belongs to no company on this platform. If you expected one, ask its administrator to add you.")
    String noCompany(String name);

    @Message(
            "{name}, your account belongs to several companies. Choose the one you want to work in now; to change, sign out and in again.")
    String severalCompanies(String name);

    @Message("{name}, the company of your account is not set up on this platform.")
    String unknownCompany(String name);

    @Message("{name}, your account is fine, but {company} has no active record of you. Its administrator can add you.")
    String notInRecords(String name, String company);

    @Message("{name}, your record at {company} is closed. If that is a mistake, its administrator can open it again.")
    String deactivated(String name, String company);

    @Message("Choose your company")
    String chooseTitle();

    @Message("Show your second factor")
    String secondFactorTitle();

    @Message(
            "What administrators change asks for a second factor, and this session has not shown one. Nothing was saved; confirm that it is you and send it again.")
    String secondFactorText();

    @Message("Confirm that it is me")
    String secondFactorShow();

    @Message("Sign out")
    String signOut();

    @Message("Your account")
    String yourAccount();

    @Message("What {company} has recorded about you")
    String recordTitle(String company);

    @Message("Name")
    String name();

    @Message("Mail")
    String mail();

    @Message("Personnel number")
    String number();

    @Message("Department")
    String department();

    @Message("Language")
    String language();

    @Message("Time zone")
    String zone();

    @Message("Working hours")
    String hours();

    @Message("Roles")
    String roles();

    @Message("Something wrong? Your company's administrator can correct it.")
    String wrong();

    @Message("Sign out everywhere")
    String signOutEverywhere();

    @Message("Ends every session of your account, on this and all other devices. You sign in again with your password.")
    String signOutEverywhereText();

    @Message("Not recorded")
    String notRecorded();

    @Message("The sign-in service does not answer. Nothing was changed; please try again in a minute.")
    String directoryDown();
}
