package io.parley.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the navigation and the front door. */
@MessageBundle("app")
public interface AppMessages {
    @Message("Platform")
    String platform();

    @Message("Companies")
    String companies();

    @Message("Feeds")
    String feeds();

    @Message("Home")
    String home();

    @Message("Tools")
    String tools();

    @Message("Compare")
    String compare();

    @Message("Assessments")
    String assessments();

    @Message("Catalog")
    String catalogChanges();

    @Message("Vendors")
    String vendors();

    @Message("Corrections")
    String corrections();

    @Message("Alerts")
    String alerts();

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

    @Message("The demo company Acme was removed. Sign in as the operator to make a company of your own.")
    String noDemo();

    @Message("Remove {company}")
    String removal(String company);

    @Message("This cannot be undone. Use it when you have seen enough and want to begin with your own company.")
    String removalText();

    @Message(
            "Everything this company recorded goes: people, surveys, decisions, policies, acknowledgments and their log.")
    String removalRecords();

    @Message("Its sign-in accounts go too, yours included, and a restart does not bring them back.")
    String removalAccounts();

    @Message("One line stays that says which company was removed, when and by whom. The operator can read it.")
    String removalLine();

    @Message("Evidence bundles that somebody downloaded still verify. Other companies and all facts about tools stay.")
    String removalStays();

    @Message("Remove {company} with everything in it? You will be signed out.")
    String removalConfirm(String company);

    @Message("Remove {company} for good")
    String removalButton(String company);

    @Message("Keep it")
    String removalKeep();
}
