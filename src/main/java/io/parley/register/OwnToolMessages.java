package io.parley.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about a company's own tools and the facts that it records about them. */
@MessageBundle("owntool")
public interface OwnToolMessages {
    @Message("Add a tool of your own")
    String title();

    @Message(
            "For what the catalog does not know: something you built, or a product that few use. Only your company sees it, in every list where the others are.")
    String intro();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Tools")
    String tools();

    @Message("Your own tool")
    String badge();

    @Message("Name")
    String name();

    @Message("Who makes or runs it")
    String vendor();

    @Message("Your company, if you run it yourselves")
    String vendorHint();

    @Message("What it is for")
    String category();

    @Message("Choose one")
    String choose();

    @Message("Website")
    String website();

    @Message("Domains")
    String domains();

    @Message("With blanks between, for example chat.example.com files.example.com")
    String domainsHint();

    @Message("Add it to your register")
    String add();

    @Message("Say what it is called, with at most {most} characters")
    String badName(int most);

    @Message("Say who makes it, with at most {most} characters")
    String badVendor(int most);

    @Message("Choose what it is for")
    String badCategory();

    @Message("An address begins with https:// and names a host")
    String badAddress();

    @Message("At most {most} domains such as chat.example.com")
    String badDomains(int most);

    @Message("There is a tool of this name already: {name}. Look at it instead.")
    String taken(String name);

    @Message("You have {most} tools of your own, which is the most there can be.")
    String tooMany(int most);

    @Message("{tool}: record a fact")
    String factTitle(String tool);

    @Message("Record a fact")
    String recordFact();

    @Message(
            "One question, one answer, and where one can see that it is so. It counts from now on, with your name in the log.")
    String factIntro();

    @Message("Question")
    String question();

    @Message("Go on")
    String goOn();

    @Message("Answer")
    String answer();

    @Message("Where one can read it")
    String source();

    @Message("The address of a page, on the web or inside your company")
    String sourceHint();

    @Message("Looked at on")
    String observed();

    @Message("Choose an answer")
    String badAnswer();

    @Message("A number, 0 or more")
    String badNumber();

    @Message("At most {most} characters")
    String badText(int most);

    @Message("Say on which day, not later than today")
    String badDay();

    @Message("Record it")
    String record();

    @Message("Change")
    String change();

    @Message("{tool}: change")
    String changeTitle(String tool);

    @Message("Rename or give up")
    String changeLink();

    @Message("Rename")
    String rename();

    @Message("Addresses, decisions and records stay; snapshots keep the name of their day.")
    String renameHint();

    @Message("Renamed.")
    String renamed();

    @Message("Somebody renamed it to {name} after you opened this page. What you typed is kept.")
    String renamedMeanwhile(String name);

    @Message("Give it up")
    String retire();

    @Message(
            "It is offered nowhere any more. Decisions, facts, answers and files that name it stay, and you can take it back.")
    String retireText();

    @Message("Why is it given up?")
    String retireWhy();

    @Message("Give up {tool}?")
    String retireConfirm(String tool);

    @Message("Given up. You can take it back here.")
    String retiredNow();

    @Message("Given up on {day}")
    String givenUp(String day);

    @Message("Given up")
    String givenUpShort();

    @Message("It comes back as it was, under the same name and address.")
    String restoreText();

    @Message("Use it again")
    String restore();

    @Message("In use again.")
    String restored();

    @Message("What names it today")
    String uses();

    @Message("Nothing names it.")
    String usesNone();

    @Message("The decision that holds: {state}")
    String useDecision(String state);

    @Message("The decision about {tool} names it as what to use instead")
    String useAlternative(String tool);

    @Message("A proposal that waits: {outcome}")
    String useProposal(String outcome);

    @Message("Policy: {title}")
    String usePolicy(String title);

    @Message("Exceptions that run or wait: {count}")
    String useExceptions(long count);

    @Message("Customer channels: {count}")
    String useChannels(long count);

    @Message("Open requests: {count}")
    String useRequests(long count);

    @Message("Surveys that are being answered: {count}")
    String useSurveys(long count);
}
