package io.parley.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages. */
@MessageBundle("company")
public interface CompanyMessages {
    @Message("Companies")
    String title();

    @Message("Create a company")
    String create();

    @Message("No company yet")
    String none();

    @Message("Each company is a world of its own: people, register and records behind a wall that you do not see past"
            + " either.")
    String noneText();

    @Message("Company")
    String company();

    @Message("Name")
    String name();

    @Message("Short name")
    String alias();

    @Message("In addresses and on the sign-in page: small letters, digits and hyphens. It cannot be changed later.")
    String aliasHint();

    @Message("Mail domain")
    String domain();

    @Message("What stands behind the @ of its people's addresses, such as acme.example.")
    String domainHint();

    @Message("Created")
    String created();

    @Message("Removed companies")
    String removed();

    @Message("Removed")
    String removedAt();

    @Message("By")
    String removedBy();

    @Message("First administrator")
    String firstAdmin();

    @Message("Name of the first administrator")
    String adminName();

    @Message("Mail of the first administrator")
    String adminMail();

    @Message("Give the company a name of at most 120 characters.")
    String nameWrong();

    @Message("Use 2 to 40 small letters, digits and hyphens, beginning with a letter.")
    String aliasWrong();

    @Message("Another company has this short name.")
    String aliasTaken();

    @Message("Write the domain alone, such as acme.example.")
    String domainWrong();

    @Message("Another company has this domain.")
    String domainTaken();

    @Message("Say who administers the company first.")
    String adminNameWrong();

    @Message("That is not a mail address.")
    String adminMailWrong();

    @Message("This address cannot be used here: it belongs to somebody else.")
    String adminMailRefused();

    @Message("The sign-in service does not answer. Nothing was saved; please try again in a minute.")
    String directoryDown();

    @Message("{name} is ready")
    String ready(String name);

    @Message("Give {person} these two lines over a channel you trust. The password is shown this once and changed at"
            + " the first sign-in.")
    String readyText(String person);

    @Message("{name} was ready before; nothing was changed. The one-time password was shown when it was created.")
    String readyBefore(String name);

    @Message("Account")
    String account();

    @Message("One-time password")
    String oneTimePassword();

    @Message("an older state of its log of answers was put back. Nothing is signed for it any more. Find out which"
            + " backup was restored, and put the newer state back.")
    String frozen();

    @Message("If there is no newer state")
    String wayOut();

    @Message("Back to the companies")
    String back();

    @Message("Sign out and sign in as the administrator")
    String signOutAndIn();
}
