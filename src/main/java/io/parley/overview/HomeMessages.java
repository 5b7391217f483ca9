package io.parley.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the home page. */
@MessageBundle("home")
public interface HomeMessages {
    @Message("Home")
    String home();

    @Message("Good day, {name}")
    String greeting(String name);

    @Message("An older state of your log of answers was put back. Answers are kept, but nothing is signed and no"
            + " evidence is made until your operator has looked into it.")
    String frozen();

    @Message("Look at the evidence")
    String frozenEvidence();

    @Message("Your next step")
    String yourNext();

    @Message("Then")
    String then();

    @Message("Nothing waits for you.")
    String nothingWaits();

    @Message("A few questions, about four minutes. Open until {day}.")
    String surveyText(String day);

    @Message("Answer")
    String surveyButton();

    @Message("A survey. Before people are asked, an observer signs what they are promised, or says why not.")
    String signText();

    @Message("Read and sign")
    String signButton();

    @Message("Read it and say whether you will follow it. By {day}.")
    String policyText(String day);

    @Message("Your answer was due on {day}")
    String policyLate(String day);

    @Message("Read it and answer")
    String policyButton();

    @Message("The security of {name}")
    String reviewTitle(String name);

    @Message("Somebody asks for it. The answer is due by {day} and waits for what you find.")
    String reviewText(String day);

    @Message("Judge its security")
    String reviewButton();

    @Message("Your request for {name}")
    String replyTitle(String name);

    @Message("Somebody asks you something about it.")
    String replyText();

    @Message("Answer the question")
    String replyButton();

    @Message("See what may go where")
    String seeWhere();

    @Message("Which tool for which data, to whom and from which device.")
    String seeWhereText();

    @Message("Can I send this?")
    String seeWhereButton();

    @Message("Can I send this?")
    String canISend();

    @Message("Three choices, one answer.")
    String canISendText();

    @Message("Ask for a tool")
    String askForTool();

    @Message("First see whether it is decided already.")
    String askForToolText();

    @Message("Tools at {company}")
    String toolsHere(String company);

    @Message("What is known and what is decided, each on one page.")
    String toolsHereText();

    @Message("What your people use")
    String use();

    @Message("Here you will see which tools your people use and why.")
    String useEmpty();

    @Message("Of {answered} people who answered; one person may use several")
    String useCaption(int answered);

    @Message("{tool} is used most: {people} of {answered} people.")
    String mostUsed(String tool, int people, int answered);

    @Message("The survey has no numbers that may be shown.")
    String nothingToTell();

    @Message("Tool")
    String tool();

    @Message("Share")
    String share();

    @Message("People")
    String peopleColumn();

    @Message("Mostly because")
    String mostlyBecause();

    @Message("All results")
    String allResults();

    @Message("Surveys")
    String surveys();

    @Message("Decide next")
    String decideNext();

    @Message("{count} more wait behind these.")
    String moreNext(int count);

    @Message("Why these and in this order?")
    String ruleTitle();

    @Message("The earliest day comes first. What waits for your approval counts from the day it was sent, an account"
            + " that nobody can get into counts as today; exceptions are here in their last 7 days, decisions 30"
            + " days before their review, requests by the day they should be answered. Tools that at least one in"
            + " five uses and about which nothing is decided come last.")
    String rule();

    @Message("Nothing to decide")
    String nothingToDecide();

    @Message("Here you will see at most five things, the most urgent first.")
    String nothingToDecideText();

    @Message("All decisions")
    String decisions();

    @Message("Approve or send back: {tool}")
    String approve(String tool);

    @Message("{outcome}, proposed by {proposer}")
    String approveText(String outcome, String proposer);

    @Message("{#if count == 1}1 exception waits{#else}{count} exceptions wait{/if} for approval")
    String exceptionsWait(long count);

    @Message("Nobody can get into {handle}")
    String orphaned(String handle);

    @Message("Change the way into {handle}")
    String rotate(String handle);

    @Message("Only one person can get into {handle}")
    String oneCustodian(String handle);

    @Message("Company account on {tool}")
    String channelText(String tool);

    @Message("The exception for {tool} ends")
    String exceptionEnds(String tool);

    @Message("{person} uses it; extend it or let it end")
    String exceptionText(String person);

    @Message("Decide again about {tool}")
    String decideAgain(String tool);

    @Message("Answer the request for {tool}")
    String answerRequest(String tool);

    @Message("{person} asks{#if more == 1}, 1 more wants it{#else if more > 1}, {more} more want it{/if}")
    String requestText(String person, long more);

    @Message("Decide about {tool}")
    String decideAbout(String tool);

    @Message("{people} of {answered} people use it, nothing is decided")
    String decideAboutText(int people, int answered);

    @Message("What changed at your vendors")
    String news();

    @Message("What became public or was listed as exploited in the last year, about the tools of your register. Silence"
            + " is no sign of safety.")
    String newsText();

    @Message("Nothing new is on record in the last year about the tools of your register. That is no sign of safety.")
    String noNews();

    @Message("No tools yet")
    String noTools();

    @Message("Here you will see what is new on record about the tools of your register.")
    String noToolsText();

    @Message("{tool}: {caseId} is listed as exploited")
    String exploited(String tool, String caseId);

    @Message("{tool}: {caseId} became public")
    String madePublic(String tool, String caseId);

    @Message("Who has acknowledged")
    String coverage();

    @Message("No policy yet")
    String noPolicy();

    @Message("Once one is published, you see here how many people acknowledged it.")
    String noPolicyText();

    @Message("Newest evidence")
    String bundle();

    @Message("Bundle as of {day}")
    String bundleOf(String day);

    @Message("Ready")
    String bundleReady();

    @Message("Could not be made")
    String bundleFailed();

    @Message("Being made")
    String bundleMaking();

    @Message("No bundle was made yet. It holds who agreed to what and when, and anyone can verify it offline.")
    String noBundle();

    @Message("Make a bundle")
    String makeBundle();

    @Message("What the company can see")
    String watch();

    @Message("What the company sees about people")
    String companySees();

    @Message("Which data, who sees them, and what nobody sees")
    String companySeesText();

    @Message("What was asked, of whom, with which thresholds")
    String surveysText();

    @Message("Bring in your people")
    String bringPeople();

    @Message("Only administrators are here so far. A file from your personnel system adds everybody, after a look at"
            + " what it would change.")
    String bringPeopleText();

    @Message("Import people")
    String importPeople();

    @Message("Choose the tools to look at")
    String chooseTools();

    @Message("Your register is empty. Put in what your people use; a starter pack holds what companies like yours"
            + " usually find.")
    String chooseToolsText();

    @Message("Choose a starter pack")
    String chooseStarterPack();

    @Message("Look at the tools")
    String lookAtTools();

    @Message("Your company")
    String yourCompany();

    @Message("{#if count == 1}1 person{#else}{count} people{/if}")
    String peopleCount(long count);

    @Message("{#if count == 1}1 tool{#else}{count} tools{/if} in your register")
    String registerCount(int count);

    @Message("Compare the tools in use")
    String compareTools();

    @Message("WhatsApp, Messenger, Teams and Zoom side by side, in words first, each fact with its source.")
    String compareToolsText();

    @Message("Open the comparison")
    String openComparison();

    @Message("In the survey “{survey}” {people} of {answered} people said that they use it.")
    String impact(int people, int answered, String survey);

    @Message("It is approved. Publish it, and choose whom to ask.")
    String publishText();

    @Message("Look at it and publish")
    String publishButton();

    @Message("The approver asks for changes.")
    String returnedText();

    @Message("See what is asked")
    String returnedButton();

    @Message("A policy, version {version}")
    String approvePolicy(String version);

    @Message("All policies")
    String policies();

    @Message("Write a policy")
    String writePolicy();

    @Message("Confirm {handle}")
    String confirmChannel(String handle);

    @Message("You hold this account. Each quarter somebody says that its entry is still right; next by {day}.")
    String confirmChannelText(String day);

    @Message("Look at the account")
    String channelButton();
}
