package io.parley.alerts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A sheet for the day on which a breach of a messenger becomes public: who does what, what is decided, what is said. */
@MessageBundle("scenario")
public interface ScenarioMessages {
    @Message("A breach of a messenger becomes public")
    String title();

    @Message("One sheet for the first three days. Print it and keep it where it can be reached without the messenger.")
    String intro();

    @Message("About which tool")
    String whichTool();

    @Message("the messenger concerned")
    String anyTool();

    @Message("Fill in")
    String fillIn();

    @Message("Print")
    String print();

    @Message("Printed {day} for {company}")
    String printedOn(String day, String company);

    @Message("When this sheet is used")
    String whenTitle();

    @Message(
            "The vendor, an authority or the press says that messages, contacts or accounts of {tool} were reached by others, or a case of it is listed as exploited.")
    String whenPublic(String tool);

    @Message("Somebody at the company sees messages or sign-ins that nobody sent or made.")
    String whenSeen();

    @Message("Not for an outage: then people only need another way to talk.")
    String whenNot();

    @Message("Who does what")
    String rolesTitle();

    @Message("Role")
    String role();

    @Message("Who, today")
    String who();

    @Message("Does")
    String does();

    @Message("nobody holds it")
    String nobody();

    @Message("Leads")
    String leads();

    @Message("Opens the sheet, keeps the log of times and decisions, decides whether {tool} is paused.")
    String leadsText(String tool);

    @Message("Reads the facts")
    String reads();

    @Message(
            "Reads the vendor’s own advisory and the record, writes down what is known, not known and from when; updates the register.")
    String readsText();

    @Message("Approves")
    String approves();

    @Message("Says yes to the pause and to the way back; reachable over the fallback channel.")
    String approvesText();

    @Message("Keeps the proof")
    String keeps();

    @Message("Watches the legal clocks, keeps what was said to whom, informs authorities and customers.")
    String keepsText();

    @Message("Tells people")
    String tells();

    @Message("Sends the texts below to everybody, answers questions, collects who lost a device or an account.")
    String tellsText();

    @Message("How we talk meanwhile")
    String fallbackTitle();

    @Message("Instead of {tool} use {alternative}: it is the alternative of your decision in force.")
    String fallbackDecided(String tool, String alternative);

    @Message(
            "Your decision names no alternative. Write down one that everybody has already, and test it before you need it:")
    String fallbackOpen();

    @Message("If that is affected too: telephone numbers on paper, in this order:")
    String fallbackPhone();

    @Message("Hour by hour")
    String stepsTitle();

    @Message("First hour")
    String hour1();

    @Message("Open the log: time, source, who was told. Call the people above over the fallback channel.")
    String hour1a();

    @Message("Read the vendor’s advisory yourself; do not act on headlines. Write down which versions and since when.")
    String hour1b();

    @Message(
            "Decide: pause {tool} for confidential data, for everybody, or not. When in doubt, pause for confidential data.")
    String hour1c(String tool);

    @Message("First day")
    String day1();

    @Message("Send the text to employees. Say what is not known; promise the next word at a time and keep it.")
    String day1a();

    @Message(
            "Where a fix exists: everybody updates today and says so. Where none does: sign out on all devices and stay on the fallback channel.")
    String day1b();

    @Message(
            "List which groups, customers and kinds of data were in {tool}: the survey and the register know most of it.")
    String day1c(String tool);

    @Message("Change what was shared there: passwords, access tokens, meeting links.")
    String day1d();

    @Message("Third day")
    String day3();

    @Message(
            "Decide about {tool} anew in the register: keep, keep with conditions, or move to the alternative with a date.")
    String day3a(String tool);

    @Message("Write down what went well, what did not, who was not reached. File it as evidence.")
    String day3b();

    @Message("Decisions to take, and what each needs")
    String decisionsTitle();

    @Message("Pause or not? Needs: is it exploited, is there a fix, which data were there.")
    String decision1();

    @Message(
            "Is it a personal data breach of ours? Needs: whether personal data for which we answer were reached, and how likely people are harmed.")
    String decision2();

    @Message("Tell customers? Needs: whether their data or contacts were there.")
    String decision3();

    @Message("Go back? Needs: a fix that everybody has, sign-ins checked, a new decision.")
    String decision4();

    @Message("Clocks the law sets")
    String clocksTitle();

    @Message(
            "Personal data breach of ours: authority within 72 hours after becoming aware (GDPR, article 33); people without undue delay where the risk is high (article 34).")
    String clockGdpr();

    @Message(
            "Essential and important entities: early warning within 24 hours, notification within 72 hours, final report within a month (NIS2, article 23).")
    String clockNis2();

    @Message("Check with counsel which of them bind you; this sheet is no legal advice.")
    String clockCounsel();

    @Message("Texts to send")
    String textsTitle();

    @Message("To everybody at the company")
    String toEmployees();

    @Message(
            "There is a report that {tool} has a hole that others may use. We do not know yet whether we are affected. Until you hear from us: do not send anything confidential there, use {alternative} instead, and update the app now. Lost a device or saw a sign-in that was not yours? Tell us. Next word from us: today at ____.")
    String employeesText(String tool, String alternative);

    @Message("To customers")
    String toCustomers();

    @Message(
            "You have been in touch with us over {tool}. A hole in it has become public. We have paused it for anything confidential and can be reached at ____. We are looking into whether messages with you are affected, and will tell you by ____ either way. If you get a message in our name that seems odd, please call us.")
    String customersText(String tool);

    @Message("When it is over")
    String allClear();

    @Message(
            "The hole in {tool} is fixed since ____, and all our devices have the fix. You may use it again for ____. Not for confidential data: that stays in {alternative}. What we learned: ____.")
    String allClearText(String tool, String alternative);

    @Message("the fallback channel")
    String fallbackName();

    @Message("Log")
    String logTitle();

    @Message("Time")
    String time();

    @Message("What happened, what was decided, by whom")
    String what();
}
