package io.parley.requests;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of requests, exceptions and channels. */
@MessageBundle("requests")
public interface RequestMessages {
    @Message("Requests")
    String requests();

    @Message("Exceptions")
    String exceptions();

    @Message("Customer channels")
    String channels();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Ask for a tool")
    String newRequest();

    @Message("First look whether your company has decided already, or has something for the same job.")
    String newRequestText();

    @Message("Which tool do you want to use?")
    String searchTool();

    @Message("Name, vendor or domain")
    String searchHint();

    @Message("Search")
    String search();

    @Message("What there is")
    String found();

    @Message("The catalog knows no tool called “{name}”.")
    String foundNothing(String name);

    @Message("Ask for “{name}” all the same")
    String askForOther(String name);

    @Message("Ask for {name}")
    String askFor(String name);

    @Message("In your register")
    String inRegister();

    @Message("Not in your register")
    String notInRegister();

    @Message("What is known about {name}")
    String seeTool(String name);

    @Message("{#if count == 1}1 colleague has asked already{#else}{count} requests wait already{/if}")
    String openRequests(int count);

    @Message("Your company has these for the same job")
    String sameJob();

    @Message("{name}: serves {percent} % of the reasons for which people use it")
    String sameJobLine(String name, int percent);

    @Message("See what you would gain and lose")
    String seeAlternatives();

    @Message("Say that you want it too instead of asking again")
    String supportInstead();

    @Message("Tool")
    String tool();

    @Message("Name of the tool")
    String toolName();

    @Message("What do you want to do with it?")
    String purpose();

    @Message("One or two sentences.")
    String purposeHint();

    @Message("Why this tool")
    String jobs();

    @Message("Tick all that are true.")
    String jobsHint();

    @Message("With whom")
    String audience();

    @Message("What data")
    String data();

    @Message("On what device")
    String device();

    @Message("Until when")
    String until();

    @Message("Leave it empty if there is no end.")
    String untilHint();

    @Message("How many people need it")
    String people();

    @Message("What have you tried?")
    String tried();

    @Message("Send the request")
    String send();

    @Message("Cancel")
    String cancel();

    @Message("Choose")
    String choose();

    @Message("Your request is sent. You will get an answer within ten working days.")
    String sent();

    @Message("Colleagues")
    String audienceColleagues();

    @Message("Customers")
    String audienceCustomers();

    @Message("Suppliers")
    String audienceSuppliers();

    @Message("Others")
    String audienceOthers();

    @Message("Public")
    String dataPublic();

    @Message("Internal")
    String dataInternal();

    @Message("Confidential")
    String dataConfidential();

    @Message("Restricted")
    String dataRestricted();

    @Message("Company laptop")
    String deviceManagedLaptop();

    @Message("Company phone")
    String deviceManagedPhone();

    @Message("Private phone")
    String devicePrivatePhone();

    @Message("Waits for an answer")
    String stateSubmitted();

    @Message("Waits for more from whoever asked")
    String stateNeedsInfo();

    @Message("Withdrawn")
    String stateWithdrawn();

    @Message("Approved")
    String outcomeApproved();

    @Message("Approved with conditions")
    String outcomeWithConditions();

    @Message("Not approved")
    String outcomeRejected();

    @Message("Asked")
    String stepSubmitted();

    @Message("Asked for more")
    String stepAsked();

    @Message("Replied")
    String stepReplied();

    @Message("First look")
    String firstLook();

    @Message("Decision")
    String decision();

    @Message("In time")
    String doneInTime();

    @Message("Done, but late")
    String doneLate();

    @Message("Stands still until the reply")
    String clockStands();

    @Message("Late")
    String late();

    @Message("Running")
    String running();

    @Message("by {day}")
    String by(String day);

    @Message("Others who want it too")
    String alsoWanted();

    @Message("Show")
    String show();

    @Message("Waiting for an answer")
    String showWaiting();

    @Message("Yours")
    String showMine();

    @Message("All")
    String showAll();

    @Message("Apply")
    String apply();

    @Message("Asked by")
    String requester();

    @Message("State")
    String state();

    @Message("Wanted by")
    String wantedBy();

    @Message("Answer by")
    String answerBy();

    @Message("No request here")
    String noRequests();

    @Message("Here you will see what people ask to use and what they were answered.")
    String noRequestsText();

    @Message("Request: {name}")
    String requestOf(String name);

    @Message("Clocks")
    String clocks();

    @Message("What happened")
    String history();

    @Message("What is asked for")
    String facts();

    @Message("I want it too")
    String support();

    @Message("You want it too. It is counted.")
    String supported();

    @Message("Withdraw the request")
    String withdraw();

    @Message("Withdraw your request? It will stay in the history.")
    String withdrawConfirm();

    @Message("Ask for more first")
    String askTitle();

    @Message("What do you need to know?")
    String question();

    @Message("Ask")
    String ask();

    @Message("Your reply")
    String replyTitle();

    @Message("Reply")
    String reply();

    @Message("Answer the request")
    String answerTitle();

    @Message("Answer")
    String answer();

    @Message("Your answer")
    String outcome();

    @Message("Why")
    String reason();

    @Message("At least 20 characters. Whoever asked will read it, and it stands in the log.")
    String reasonHint();

    @Message("Conditions")
    String conditions();

    @Message("Only with conditions: one per line.")
    String conditionsHint();

    @Message("What to use instead")
    String alternative();

    @Message("None of the registered tools")
    String alternativeNone();

    @Message("If there is nothing: what to do, or why there is nothing")
    String instead();

    @Message("Use {name} instead.")
    String alternativeIs(String name);

    @Message("Propose an exception")
    String makeException();

    @Message("Saved.")
    String saved();

    @Message("The catalog has no such tool.")
    String toolUnknown();

    @Message("Give the tool a name of at most {most} characters.")
    String nameMissing(int most);

    @Message("Say it in at least {least} characters.")
    String tooShort(int least);

    @Message("Say it in at most {most} characters.")
    String tooLong(int most);

    @Message("Tick at least one reason.")
    String reasonsMissing();

    @Message("Choose one.")
    String chooseOne();

    @Message("Give a day from today on, as 2027-03-31.")
    String dayInFuture();

    @Message("Give a number from 1 on.")
    String peopleNumber();

    @Message("Say what the conditions are.")
    String conditionsMissing();

    @Message("Name something to use instead, or say below in at least 20 characters why there is nothing.")
    String alternativeMissing();

    @Message("This is no longer open. Nothing was changed.")
    String refusedNotOpen();

    @Message("Only whoever asked can do this. Nothing was changed.")
    String refusedNotYours();

    @Message("You asked for this yourself, and it is about confidential data: somebody else has to answer.")
    String refusedOwnRequest();

    @Message("It is for you or was proposed by you: somebody else has to approve it.")
    String refusedOwnException();

    @Message("Only an approver can do this.")
    String refusedNotAnApprover();

    @Message("At most {days} days at a time.")
    String refusedTooLong(int days);

    @Message("It was extended {most} times already. Ask for a decision about the tool instead.")
    String refusedTooManyExtensions(int most);

    @Message("The new end must be later than the present one.")
    String refusedNotLater();

    @Message("It is over already. Nothing was changed.")
    String refusedOver();

    @Message("There is nothing to approve here. Nothing was changed.")
    String refusedNothingToDecide();

    @Message("Only a custodian of this account or a manager can do this.")
    String refusedNotACustodian();

    @Message("This account is closed. Nothing was changed.")
    String refusedClosed();

    @Message("Ask for an exception")
    String newException();

    @Message("An exception lets somebody use a tool for a while, with conditions. Somebody else has to approve it.")
    String newExceptionText();

    @Message("For {name}")
    String exceptionFor(String name);

    @Message("What for")
    String exceptionKind();

    @Message("A tool for a while")
    String kindTemporaryTool();

    @Message("Contact with customers")
    String kindCustomerContact();

    @Message("Emergency, reported afterwards")
    String kindEmergency();

    @Message("Research or a test")
    String kindResearch();

    @Message("Somebody needs it to be able to work")
    String kindAccessibility();

    @Message("Another tool, named below")
    String otherTool();

    @Message("Name, if it is not in the list")
    String otherName();

    @Message("Why is it needed?")
    String exceptionPurpose();

    @Message("At least 20 characters.")
    String atLeast20();

    @Message("Under which conditions?")
    String exceptionConditions();

    @Message("One per line, such as: no customer files; delete the group at the end.")
    String exceptionConditionsHint();

    @Message("From")
    String from();

    @Message("Last day")
    String lastDay();

    @Message("At most {days} days at a time.")
    String lastDayHint(int days);

    @Message("Ask for the exception")
    String proposeException();

    @Message("No exceptions")
    String noExceptions();

    @Message("Here you will see who may use what for a while, and when it ends.")
    String noExceptionsText();

    @Message("For")
    String holder();

    @Message("Last day")
    String ends();

    @Message("Waits for approval")
    String waitsForApproval();

    @Message("Waits for approval")
    String exceptionProposed();

    @Message("Approved, not begun")
    String exceptionUpcoming();

    @Message("Runs")
    String exceptionActive();

    @Message("Over")
    String exceptionExpired();

    @Message("Revoked")
    String exceptionRevoked();

    @Message("Asked for")
    String exceptionStepProposed();

    @Message("Longer time asked for")
    String extensionProposed();

    @Message("Extended")
    String extended();

    @Message("Longer time not approved")
    String extensionRejected();

    @Message("Exception: {name}")
    String exceptionOf(String name);

    @Message("Extended {used} of {most} times")
    String extensionsUsed(int used, int most);

    @Message("A longer time waits for approval: until {day}.")
    String extensionWaits(String day);

    @Message("Why somebody has an exception is known to them and to those who decide.")
    String othersText();

    @Message("Approve or not")
    String approveTitle();

    @Message("Note")
    String note();

    @Message("Approve")
    String approve();

    @Message("If not: why?")
    String rejectReason();

    @Message("Do not approve")
    String rejectIt();

    @Message("Revoke it")
    String revokeTitle();

    @Message("Why does it end now?")
    String revokeReason();

    @Message("Revoke now")
    String revoke();

    @Message("Revoke the exception now?")
    String revokeConfirm();

    @Message("Ask for a longer time")
    String extendTitle();

    @Message("Why is it needed longer?")
    String extendReason();

    @Message("Ask for a longer time")
    String extend();

    @Message("The request")
    String seeRequest();

    @Message("Give a day of the last {days} days or later, as 2027-03-31.")
    String dayRecent(int days);

    @Message("Give a day that is not before the first one, as 2027-03-31.")
    String dayAfterStart();

    @Message("None")
    String twoFactorNone();

    @Message("Text message")
    String twoFactorSms();

    @Message("Code from an app")
    String twoFactorTotp();

    @Message("Confirmation on the phone")
    String twoFactorPush();

    @Message("Security key")
    String twoFactorSecurityKey();

    @Message("Passkey")
    String twoFactorPasskey();

    @Message(
            "Your company talks with customers only through accounts that it owns: two people hold each, and the way back in is the company's.")
    String channelsText();

    @Message("Add an account")
    String newChannel();

    @Message("Change {name}")
    String editChannel(String name);

    @Message("Change")
    String edit();

    @Message("No account for customers")
    String noChannels();

    @Message("Here you will see through which accounts your company talks with customers, and who holds them.")
    String noChannelsText();

    @Message("Account")
    String account();

    @Message("Platform")
    String platform();

    @Message("What for")
    String purposeShort();

    @Message("Custodians")
    String custodians();

    @Message("Mail addresses of at least two colleagues, one a line.")
    String custodiansHint();

    @Message("nobody")
    String nobody();

    @Message("nothing")
    String nothing();

    @Message("In order")
    String channelFine();

    @Message("No longer used")
    String channelClosed();

    @Message("Name of the account")
    String handle();

    @Message("As customers see it, such as @company or a phone number.")
    String handleHint();

    @Message("Give the account's name, at most {most} characters.")
    String handleMissing(int most);

    @Message("What do you talk about with customers there?")
    String channelPurpose();

    @Message("Recovery address")
    String recovery();

    @Message("A mail address of your company, not of one person's private mailbox.")
    String recoveryHint();

    @Message("Give a mail address of your company, ending in {domain}.")
    String recoveryNotYours(String domain);

    @Message("Second step of signing in")
    String twoFactor();

    @Message("Where messages are archived")
    String archive();

    @Message("Name of the archive, if there is one.")
    String archiveHint();

    @Message("Data that may go there")
    String allowedData();

    @Message("Tick at least one.")
    String dataMissing();

    @Message("Save the account")
    String saveChannel();

    @Message("Nobody who works here has this address: {mails}.")
    String custodianUnknown(String mails);

    @Message("Name at least {least} and at most {most} custodians.")
    String custodiansTooFew(int least, int most);

    @Message("What is known")
    String channelFacts();

    @Message("no longer works here")
    String leftCompany();

    @Message("Way in last tried")
    String lastTest();

    @Message("never")
    String neverTested();

    @Message("I have signed in, it works")
    String recordTest();

    @Message("Change the way in")
    String rotateTitle();

    @Message(
            "Somebody who knew the password should no longer get in. Change the password, sign out all devices, check the recovery address.")
    String rotateText();

    @Message("Done: {name} can no longer get in")
    String rotated(String name);

    @Message("Stop using it")
    String closeTitle();

    @Message("First tell customers where they reach you, then delete the account on the platform. It stays in the log.")
    String closeText();

    @Message("Stop using {name}?")
    String closeConfirm(String name);

    @Message("It is no longer used")
    String closeChannel();

    @Message("Orphaned: nobody can get in")
    String alarmOrphaned();

    @Message("Way in not changed in time")
    String alarmRotationLate();

    @Message("Change the way in within 24 hours")
    String alarmRotation();

    @Message("Only one custodian")
    String alarmOneCustodian();

    @Message("Second step too weak")
    String alarmWeakTwoFactor();

    @Message("Way in not tried for a quarter")
    String alarmNotTested();

    @Message("Choose one of the conditions.")
    String refusedNoSuchCondition();

    @Message("Write a word, or add a file.")
    String refusedNothingShown();

    @Message("A file’s name has no folders and no hidden signs in it. Rename the file and try again.")
    String refusedFileName();

    @Message("The file is empty.")
    String refusedFileEmpty();

    @Message(
            "Its content is not what its name says, or of a kind that is not taken. Taken are PDF, PNG, JPEG, plain text, and documents of office programs.")
    String refusedFileType();

    @Message("This is a test virus. It was not kept.")
    String refusedFileMalware();

    @Message("It unpacks to far more than a document would. It was not kept.")
    String refusedFileBomb();

    @Message("The document has a program in it (macros). Save it without, or as PDF.")
    String refusedFileMacros();

    @Message("Choose another request that is still open.")
    String refusedNotMergeable();

    @Message("Same as another request")
    String outcomeMerged();

    @Message("The request it goes on in")
    String mergeInto();

    @Message("Say which request it goes on in.")
    String mergeMissing();

    @Message("This goes on in another request. Whoever asked here is counted there.")
    String mergedText();

    @Message("See the other request")
    String mergedLink();

    @Message("Not confirmed for a quarter")
    String alarmNotAttested();

    @Message("Last confirmed")
    String lastAttested();

    @Message("never")
    String neverAttested();

    @Message(
            "You confirm: it is still needed, these are its custodians, the recovery address is the company’s, the second factor is on.")
    String attestText();

    @Message("Confirm that this is right")
    String attest();

    @Message("shown")
    String conditionShown();

    @Message("not shown yet")
    String conditionOpen();

    @Message("Show that a condition is met")
    String showTitle();

    @Message("Which condition?")
    String showWhich();

    @Message("In a word")
    String showNote();

    @Message("A file")
    String showFile();

    @Message("PDF, picture, text or office document, at most 5 MB. Whoever may read this exception may save it.")
    String showFileHint();

    @Message("Add it")
    String showIt();

    @Message("optional")
    String optionalWord();

    @Message("At most {count} pieces of evidence for one exception.")
    String refusedTooMuchEvidence(int count);

    @Message("At most {count} MB.")
    String refusedFileTooLarge(int count);

    @Message("{tool}, asked on {day}")
    String mergeOption(String tool, String day);

    @Message("Next time by {day}")
    String attestBy(String day);

    @Message("{count} bytes")
    String bytes(int count);

    @Message("Somebody asked before; on {day} the answer was no.")
    String rejectedBefore(String day);
}
