package io.parley.kernel;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame around every page, and of errors. */
@MessageBundle("kernel")
public interface KernelMessages {
    @Message("Start")
    String start();

    @Message("optional")
    String optional();

    @Message("Home")
    String home();

    @Message("Account")
    String account();

    @Message("Demo company")
    String demoCompany();

    @Message("Demo company, invented people; tool facts are real.")
    String demoRibbon();

    /** Left out where there is no room. */
    @Message("In evaluation mode the password counts as the second factor too.")
    String demoRibbonMore();

    @Message("Remove the demo")
    String demoRemove();

    @Message("Your mails (evaluation mode)")
    String yourMails();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Pages")
    String pagesLabel();

    @Message("Skip to the content")
    String skipToContent();

    @Message("Main")
    String mainNavigation();

    @Message("Menu")
    String menu();

    @Message("Sign out")
    String signOut();

    @Message("evaluation mode: everything runs on this one machine, not for real data.")
    String evaluationMode();

    @Message("Please correct the following")
    String pleaseCorrect();

    @Message("Back to the start page")
    String backHome();

    @Message("Language")
    String language();

    @Message("Change")
    String change();

    @Message("Something is missing from this request")
    String badRequestTitle();

    @Message("Go back, reload the page and send the form once more. Nothing was saved.")
    String badRequestText();

    @Message("You may not do this")
    String forbiddenTitle();

    @Message("Your role in this company does not include this page. An administrator of your company can change that.")
    String forbiddenText();

    @Message("There is nothing here")
    String notFoundTitle();

    @Message("The address is wrong, or what it named is gone, or it is not yours to see.")
    String notFoundText();

    @Message("This cannot be done here")
    String notAllowedTitle();

    @Message("The page exists, but it does not take this kind of request.")
    String notAllowedText();

    @Message("Somebody else was faster")
    String conflictTitle();

    @Message(
            "This was changed since you opened it. Go back, reload and look at the change; nothing of yours was saved.")
    String conflictText();

    @Message("That is too large")
    String tooLargeTitle();

    @Message("A request may be at most 12 MB. Nothing was saved.")
    String tooLargeText();

    @Message("Too many at once")
    String tooManyTitle();

    @Message("Please wait a moment and try again.")
    String tooManyText();

    @Message("Not now")
    String busyTitle();

    @Message("Something that this needs does not answer. Nothing was saved; please try again in a minute.")
    String busyText();

    @Message("That did not work")
    String brokenTitle();

    @Message("The fault is ours and was noted. Nothing was saved; please try again.")
    String brokenText();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Page {page} of {pages}")
    String pageOf(int page, int pages);
}
