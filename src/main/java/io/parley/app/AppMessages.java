package io.parley.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the navigation, the front door and the home page. */
@MessageBundle("app")
public interface AppMessages {
    @Message("Platform")
    String platform();

    @Message("Companies")
    String companies();

    @Message("Home")
    String home();

    @Message("Tools")
    String tools();

    @Message("Compare")
    String compare();

    @Message("Surveys")
    String surveys();

    @Message("Can I send this?")
    String canISend();

    @Message("My rules")
    String myPolicies();

    @Message("Policies")
    String policies();

    @Message("Decisions")
    String decisions();

    @Message("Requests")
    String requests();

    @Message("Exceptions")
    String exceptions();

    @Message("Customer channels")
    String channels();

    @Message("People")
    String people();

    @Message("Groups")
    String groups();

    @Message("Starter packs")
    String starterPacks();

    @Message("Evidence")
    String evidence();

    @Message("Audit log")
    String audit();

    @Message("Govern the tools your people talk through")
    String frontTitle();

    @Message(
            "Know what people use and why, offer something similar that is more secure, and be able to prove what was agreed.")
    String frontText();

    @Message("Signing in did not work")
    String signInFailed();

    @Message("It took too long or was cancelled. Nothing was changed.")
    String signInFailedText();

    @Message("Sign in")
    String signIn();

    @Message("Built-in accounts")
    String demoAccounts();

    @Message("These exist in evaluation mode only. Each signs in with the password shown.")
    String demoAccountsText();

    @Message("Account")
    String accountName();

    @Message("Password")
    String password();

    @Message("Who that is")
    String whoThatIs();

    @Message("chooses tools")
    String demoManager();

    @Message("administers")
    String demoAdmin();

    @Message("works there")
    String demoEmployee();

    @Message("keeps the evidence")
    String demoCompliance();

    @Message("approves what others propose")
    String demoApprover();

    @Message("writes the policies")
    String demoAuthor();

    @Message("speaks for the staff")
    String demoObserver();

    @Message("Look in through one of four doors")
    String doors();

    @Message("Each signs you in at Acme, a demo company with invented people. The facts about tools are real.")
    String doorsText();

    @Message("I choose tools")
    String doorChoose();

    @Message("What people use and why, what to decide next, what changed at your vendors.")
    String doorChooseText();

    @Message("I answer")
    String doorAnswer();

    @Message("A few questions, a rule to read, a receipt. Made for a phone.")
    String doorAnswerText();

    @Message("I must prove it")
    String doorProve();

    @Message("Who agreed to what and when, in a bundle that anyone can verify offline.")
    String doorProveText();

    @Message("I speak for the staff")
    String doorStaff();

    @Message("What the company can see about people, and what it cannot.")
    String doorStaffText();

    @Message("runs the platform")
    String demoOperator();

    @Message("Good day, {name}")
    String greeting(String name);

    @Message("What waits for you")
    String waiting();

    @Message("Nothing waits for you.")
    String nothingWaits();

    @Message("Bring in your people")
    String bringPeople();

    @Message(
            "Only administrators are here so far. A file from your personnel system adds everybody, after a look at what it would change.")
    String bringPeopleText();

    @Message("Choose the tools to look at")
    String chooseTools();

    @Message("Your register is empty. A starter pack puts in what companies like yours usually find in use.")
    String chooseToolsText();

    @Message("Compare the tools in use")
    String compareTools();

    @Message("WhatsApp, Messenger, Teams and Zoom side by side, in words first, each fact with its source.")
    String compareToolsText();

    @Message("Find a tool")
    String findTool();

    @Message("See what is known about a tool before you use it for work.")
    String findToolText();

    @Message("{#if count == 1}1 person{#else}{count} people{/if}")
    String peopleCount(long count);

    @Message("{#if count == 1}1 tool{#else}{count} tools{/if} in your register")
    String registerCount(long count);

    @Message("Import people")
    String importPeople();

    @Message("Choose a starter pack")
    String chooseStarterPack();

    @Message("Open the comparison")
    String openComparison();

    @Message("Look at the tools")
    String lookAtTools();

    @Message("Your company")
    String yourCompany();
}
