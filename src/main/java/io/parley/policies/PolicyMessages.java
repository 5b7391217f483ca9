package io.parley.policies;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about policies. */
@MessageBundle("policies")
public interface PolicyMessages {
    @Message("Policies")
    String policies();

    @Message(
            "What your company asks its people to keep to: written by one person, approved by another, answered by everybody it concerns.")
    String policiesText();

    @Message("Write a policy")
    String newPolicy();

    @Message("No policies yet")
    String noPolicies();

    @Message(
            "A short rule that people can keep is better than a long one that nobody reads. Begin with one of our texts.")
    String noPoliciesText();

    @Message("As soon as an author writes one, it appears here.")
    String noPoliciesWait();

    @Message("Policy")
    String policy();

    @Message("Version")
    String version();

    @Message("Version {number}")
    String versionNumber(String number);

    @Message("State")
    String state();

    @Message("In force since")
    String holdsSince();

    @Message("not yet")
    String notYet();

    @Message("Title")
    String title();

    @Message("Language")
    String language();

    @Message("Languages")
    String languages();

    @Message(
            "Everybody reads the text in their own language where it is complete there, else as it was written. What they saw is what they confirm.")
    String languagesText();

    @Message("Complete")
    String languageComplete();

    @Message("Incomplete")
    String languageIncomplete();

    @Message("As it was written")
    String languageOriginal();

    @Message("nothing written yet")
    String nothingWritten();

    @Message("Missing: {what}. People who read {language} get the text as it was written.")
    String languageMissing(String what, String language);

    @Message("the title")
    String gapTitle();

    @Message("the text")
    String gapText();

    @Message("the sentence to confirm")
    String gapStatement();

    @Message("it was made of an earlier wording")
    String gapOutdated();

    @Message("Write it in this language")
    String translate();

    @Message("Begin a new version to write in other languages: what is published or in review stays as it is.")
    String translateNotNow();

    @Message("{title} in another language: {language}")
    String translationOf(String title, String language);

    @Message("You can keep it unfinished. Saving says that it fits the wording beside it.")
    String translationText();

    @Message("The text it is made of")
    String translationSource();

    @Message("Also in:")
    String alsoIn();

    @Message("English")
    String english();

    @Message("Czech")
    String czech();

    @Message("Text")
    String text();

    @Message("Markdown: ## makes a heading, - a list. Short sentences; what one may do before what one must not.")
    String textHint();

    @Message("What people confirm")
    String statement();

    @Message("One sentence. It is recorded word for word with each answer.")
    String statementHint();

    @Message("I have read this and I will keep to it.")
    String usualStatement();

    @Message("How much changes")
    String change();

    @Message("After a material change everybody is asked again.")
    String changeHint();

    @Message("Material: everybody is asked again")
    String changeMaterial();

    @Message("Clarification: answers stay good, people are told")
    String changeClarification();

    @Message("Editorial: nothing changes for anybody")
    String changeEditorial();

    @Message("Which tools it is about")
    String aboutTools();

    @Message("It is shown on the pages of these tools.")
    String aboutToolsHint();

    @Message("Your register has no tools yet.")
    String noTools();

    @Message("Begin with a text")
    String starters();

    @Message("Short, of our own wording; change what does not fit.")
    String startersText();

    @Message("An empty page")
    String empty();

    @Message("Save the draft")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Change the text")
    String editPolicy();

    @Message("Write the next version")
    String newVersion();

    @Message("Choose one of the list.")
    String chooseOne();

    @Message("This tool is not in the catalog.")
    String toolUnknown();

    @Message("At least {least} characters.")
    String tooShort(int least);

    @Message("At most {most} characters.")
    String tooLong(int most);

    @Message("This is not possible in the present state. Somebody may have been faster; look at the page as it is now.")
    String refusedState();

    @Message("Another version is on its way already. It has to be approved or sent back first.")
    String refusedOpenVersion();

    @Message("You worked on this text yourself. Another person has to approve it.")
    String refusedOwnText();

    @Message("Approving takes the role of an approver.")
    String refusedNotApprover();

    @Message("The day of the approval lies ahead.")
    String refusedDate();

    @Message("The text is the same as the one in force.")
    String refusedUnchanged();

    @Message("There is a newer version of this text. Only that one can be answered.")
    String refusedSuperseded();

    @Message("You were not asked about this text.")
    String refusedNotAsked();

    @Message("You have confirmed this text already; that stands in the log.")
    String refusedAcknowledged();

    @Message("Choose groups of your company.")
    String refusedAudience();

    @Message("Nobody excuses themselves.")
    String refusedOwnWaiver();

    @Message("Say why, in a few words. It stands in the log.")
    String refusedNoReason();

    @Message("Draft")
    String stateDraft();

    @Message("Waits for approval")
    String stateInReview();

    @Message("Approved, not published")
    String stateApproved();

    @Message("In force")
    String statePublished();

    @Message("Replaced")
    String stateSuperseded();

    @Message("Ended")
    String stateArchived();

    @Message("Next step")
    String nextStep();

    @Message("Send for approval")
    String submit();

    @Message("Another person approves it.")
    String submitText();

    @Message("Approve")
    String approve();

    @Message("You confirm that the company stands behind this text.")
    String approveText();

    @Message("Send back")
    String sendBack();

    @Message("What has to change")
    String whySendBack();

    @Message("Sent back: {reason}")
    String sentBackBecause(String reason);

    @Message("Publish and ask people")
    String publish();

    @Message("Publish")
    String publishOnly();

    @Message("From now on this version is in force. Everybody whom you choose is asked to confirm it within 14 days.")
    String publishText();

    @Message("Whom to ask")
    String whom();

    @Message("Everybody")
    String everybody();

    @Message("Without a choice, everybody is asked.")
    String everybodyHint();

    @Message("{name} ({members})")
    String groupMembers(String name, long members);

    @Message("Written by")
    String writtenBy();

    @Message("Approved by")
    String approvedBy();

    @Message("About")
    String about();

    @Message("SHA-256 of the text")
    String checksum();

    @Message("Versions")
    String history();

    @Message("What changed since version {number}")
    String changesSince(String number);

    @Message("new")
    String added();

    @Message("gone")
    String removed();

    @Message("Who has confirmed it")
    String coverage();

    @Message("{acknowledged} of {inScope} have confirmed it")
    String coverageTitle(int acknowledged, int inScope);

    @Message("Everybody on your record, each counted once. Those who do not count are listed with the reason.")
    String coverageText();

    @Message("Nobody has been asked yet.")
    String nobodyAsked();

    @Message("Show as table")
    String asTable();

    @Message("People")
    String people();

    @Message("People")
    String peopleColumn();

    @Message("Counts")
    String whoCounts();

    @Message("Does not count")
    String doesNotCount();

    @Message("On record")
    String onRecord();

    @Message("Confirmed")
    String acknowledged();

    @Message("Declined")
    String declined();

    @Message("Not answered yet")
    String waiting();

    @Message("Overdue")
    String overdue();

    @Message("Not yet hired")
    String excludedNotYetHired();

    @Message("Has left")
    String excludedLeft();

    @Message("Not asked")
    String excludedOutside();

    @Message("Excused")
    String excludedWaived();

    @Message("On leave")
    String excludedOnLeave();

    @Message("Person by person")
    String showPeople();

    @Message("{title}: who has answered")
    String peopleOf(String title);

    @Message("As of {day}")
    String asOf(String day);

    @Message("Name, mail or department")
    String search();

    @Message("Show")
    String filter();

    @Message("Name")
    String name();

    @Message("Department")
    String department();

    @Message("Answered")
    String answeredAt();

    @Message("Due")
    String due();

    @Message("Reminders")
    String reminders();

    @Message("Nobody is like that")
    String nobodyFound();

    @Message("Choose another state or search for less.")
    String nobodyFoundText();

    @Message("Make evidence of it")
    String evidence();

    @Message("Go to the start page")
    String goHome();

    @Message("My rules")
    String myPolicies();

    @Message("Waits for you")
    String waitsForYou();

    @Message("Nothing to confirm")
    String nothingWaits();

    @Message("When your company publishes a rule that concerns you, it appears here.")
    String nothingWaitsText();

    @Message("Please answer by {day}")
    String readBy(String day);

    @Message("Read and answer")
    String read();

    @Message("What you answered")
    String answeredByYou();

    @Message("I confirm")
    String iAcknowledge();

    @Message("I cannot confirm this")
    String iDecline();

    @Message("Why not?")
    String whyDecline();

    @Message("Your company reads it. You can confirm later.")
    String whyDeclineHint();

    @Message("Send")
    String decline();

    @Message("You confirm:")
    String youConfirm();

    @Message("You confirmed this on {at}.")
    String youConfirmed(String at);

    @Message("You declined this on {at}. You can still confirm it.")
    String youDeclined(String at);

    @Message("You are excused since {at}.")
    String youAreExcused(String at);

    @Message("Your receipt")
    String receipt();

    @Message("Receipt")
    String theirReceipt();

    @Message("to be answered by {day}")
    String askedUntil(String day);

    @Message("A newer version has taken the place of this one.")
    String oldVersion();

    @Message("All my rules")
    String toMyPolicies();

    @Message("You are not asked to answer this text.")
    String readOnly();

    @Message("Line {line}: the address {address} does not lead to a page. Use https, mail or telephone addresses.")
    String faultLink(int line, String address);

    @Message(
            "Line {line} holds a sign that nobody sees ({sign}); with it a text can read otherwise than it is stored. Type the line anew.")
    String faultHidden(int line, String sign);

    @Message("Line {line}: {tag} is shown as you typed it, not as a tag.")
    String faultHtml(int line, String tag);

    @Message("Line {line}: pictures are not shown, their description is ({address}).")
    String faultPicture(int line, String address);

    @Message("Preview")
    String preview();

    @Message("This is how people will read it. Nothing is saved yet.")
    String previewText();

    @Message("End this policy")
    String archive();

    @Message(
            "It no longer holds and nobody is asked about it any more. Its texts and all answers stay, and cannot be deleted.")
    String archiveText();

    @Message("When it is no longer needed")
    String archiveHead();

    @Message("Whom it will ask")
    String impact();

    @Message("{people} people are asked to answer.")
    String impactAsks(int people);

    @Message("This asks {people} people, {again} of them again.")
    String impactAgain(int people, int again);

    @Message("{people} of them are on leave and are asked when they are back.")
    String impactLeave(int people);

    @Message("Nobody is asked again. {people} people who answered before get a mail about it.")
    String impactTold(int people);

    @Message("Nobody is asked again, and nobody gets a mail.")
    String impactNobody();

    @Message("{people} people who have not answered yet are asked for this text instead.")
    String impactOpen(int people);

    @Message("Before you publish: {title}")
    String impactOf(String title);

    @Message("Count for these groups")
    String countAgain();

    @Message("See changes and count by groups")
    String seeImpact();

    @Message("Compare versions")
    String differences();

    @Message("{title}: what differs")
    String differencesOf(String title);

    @Message("Older")
    String olderText();

    @Message("Newer")
    String newerText();

    @Message("Show")
    String viewAs();

    @Message("One text")
    String viewInline();

    @Message("Side by side")
    String viewBeside();

    @Message("Compare")
    String compare();

    @Message("{lines} paragraphs differ")
    String linesChanged(int lines);

    @Message("The two texts are the same")
    String noDifference();

    @Message("Choose two versions that differ.")
    String noDifferenceText();

    @Message("From now on this version is in force.")
    String publishQuietText();

    @Message("Answer the situations first; four of five must be right.")
    String refusedQuiz();

    @Message("The text has changed since this page was made. Read it again, then answer.")
    String refusedAltered();

    @Message("At least two answers, each another one.")
    String twoOptions();

    @Message("Say which answer is right.")
    String whichIsRight();

    @Message("Situations")
    String quiz();

    @Message("{title}: situations")
    String quizOf(String title);

    @Message(
            "A few situations out of this rule are drawn from here for each person. Four of five must be right before they can confirm; who fails gets others.")
    String quizText();

    @Message("How many each person gets")
    String quizSize();

    @Message("No quiz")
    String quizNone();

    @Message("A pool at least twice as large lets people try again with others.")
    String quizPoolHint();

    @Message("Add a situation")
    String addSituation();

    @Message("Situation")
    String situation();

    @Message("What happens to whom, and the question. One right answer.")
    String situationHint();

    @Message("Answer {number}")
    String optionNumber(int number);

    @Message("is right")
    String isRight();

    @Message("Why")
    String explanation();

    @Message("Read by who answered wrongly.")
    String explanationHint();

    @Message("Draw no more")
    String retire();

    @Message("No situations yet")
    String noSituations();

    @Message("Add the first one below. Until there are some, nobody gets a quiz.")
    String noSituationsText();

    @Message("Nobody has answered it yet.")
    String triedByNobody();

    @Message("Fewer than {least} people have answered it, so nothing is told.")
    String triedByFew(int least);

    @Message("{people} people answered it, {wrong} of them wrongly at first.")
    String triedBy(int people, int wrong);

    @Message("First a few situations")
    String quizFirst();

    @Message("They take two minutes. You can try as often as you like.")
    String quizFirstText();

    @Message("Begin")
    String quizStart();

    @Message("Situation {number}")
    String quizNumber(int number);

    @Message("Check my answers")
    String quizSend();

    @Message("{correct} of {of} are right. You can confirm the rule now.")
    String quizPassed(int correct, int of);

    @Message("{correct} of {of} are right, {needed} are needed. Read why, then try others.")
    String quizFailed(int correct, int of, int needed);

    @Message("Try others")
    String quizAgain();

    @Message("To the rule")
    String quizDone();

    @Message("Right")
    String rightAnswer();

    @Message("Not right")
    String wrongAnswer();

    @Message("People tick each section before they can confirm")
    String bySections();

    @Message("For texts where everything matters. It makes reading slower.")
    String bySectionsHint();

    @Message("I have read this section")
    String sectionRead();

    @Message("section {number}")
    String sectionNumber(int number);

    @Message("Tick that you have read “{title}”.")
    String sectionMissing(String title);

    @Message("You need to do it otherwise?")
    String otherwise();

    @Message("Ask for an exception. It has an end, and somebody answers.")
    String otherwiseText();

    @Message("Exception for {tool}")
    String exceptionFor(String tool);

    @Message("Ask for an exception")
    String exceptionOther();

    @Message("Save")
    String saveNumber();

    @Message("Answers")
    String answers();

    @Message("Person by policy")
    String matrix();

    @Message("Everybody who works here and every policy that holds, as of today.")
    String matrixText();

    @Message("Something is missing")
    String somethingMissing();

    @Message("Remind {people} people now")
    String remindAll(int people);

    @Message(
            "Everybody on this list with something missing gets one mail. Who is on leave, was reminded today or six times already, gets none.")
    String remindText();

    @Message("{people} people were reminded.")
    String wereReminded(int people);

    @Message("Ask everybody who has no answer")
    String askMore();

    @Message("Without a choice, everybody. Who answered or was asked already is left in peace.")
    String askMoreHint();

    @Message("Ask them")
    String ask();

    @Message("What they answered")
    String whatAnswered();

    @Message("No answer yet.")
    String noAnswer();

    @Message("corrected later")
    String corrected();

    @Message("recorded by {name}")
    String recordedBy(String name);

    @Message("Asked")
    String stepAsked();

    @Message("Told by mail")
    String stepTold();

    @Message("Opened")
    String stepOpened();

    @Message("Read")
    String stepRead();

    @Message("Attempt {number}: {correct} of {of}")
    String quizTried(int number, int correct, int of);

    @Message("passed")
    String quizIsPassed();

    @Message("not asked")
    String notAsked();

    @Message("manager told on {day}")
    String managerTold(String day);

    @Message("This person was not asked about this policy.")
    String refusedNotAskedOther();

    @Message("Excuse this person")
    String waive();

    @Message(
            "They need not answer. The waiver, with its reason, is written into the log and cannot be taken back silently.")
    String waiveText();

    @Message("Why")
    String waiveReason();

    @Message(
            "An older state of your company's records was put back: answers given after it may be missing. If you are asked again what you answered, your receipt still counts. Keep it, and tell your company.")
    String answersMayBeMissing();

    @Message("Paper it rests on")
    String paper();

    @Message("Optional. PDF, PNG or JPEG, at most 2 MB. It can be erased later, the waiver stays.")
    String paperHint();

    @Message("This is no PDF, PNG or JPEG of at most 2 MB.")
    String paperRefused();

    @Message("Paper: {name}")
    String paperOf(String name);

    @Message(
            "It forbids a tool that more than a fifth of a group uses while the alternative covers less than 60 %. Somebody has to say in the decision about the tool why all the same.")
    String refusedBan();

    @Message("What it forbids although people use it")
    String forbids();

    @Message("By the decisions that hold today. The reasons go into the log and into bundles of evidence.")
    String forbidsText();

    @Message("Forbidden all the same, because")
    String forbiddenAllTheSame();

    @Message("No reason is kept. It cannot be published before somebody gives one in the decision.")
    String noReasonKept();

    @Message("No released survey says how many use it.")
    String useUnknown();

    @Message("Rules for the tools in this text")
    String rules();

    @Message(
            "By the decisions that hold on {day}. They can change without a new version of the text; what is confirmed is the text alone.")
    String rulesText(String day);

    @Message("Nothing is decided yet about")
    String rulesUndecided();
}
