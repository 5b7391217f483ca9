package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of surveys: the promise, the questions, the results. */
@MessageBundle("survey")
public interface SurveyMessages {
    // ---- what may be wrong with a draft ----
    @Message("Give the survey a title of at most {count} characters.")
    String titleBad(int count);

    @Message("Say it in at most {count} characters.")
    String purposeBad(int count);

    @Message("Choose a day from today on, at most {count} days ahead.")
    String closesOnBad(int count);

    @Message("Choose at least one tool to ask about, and at most {count}.")
    String toolsBad(int count);

    @Message("One of these tools is not in the catalog.")
    String toolUnknown();

    // ---- what may be wrong with answers ----
    @Message("Choose from the tools of this survey, each once.")
    String toolNotOffered();

    @Message("Choose the {count} you use most.")
    String toolsTooMany(int count);

    @Message("Choose the {count} reasons that count most for each tool.")
    String reasonsTooMany(int count);

    @Message("Choose a number from 1 to {count}, or leave it out.")
    String ratingBad(int count);

    @Message("Please write at most {count} characters.")
    String textTooLong(int count);

    // ---- pages ----
    @Message("Survey")
    String survey();

    @Message("Surveys")
    String surveys();

    @Message("Ask your people")
    String newSurvey();

    @Message("Which tools do you use? {year}")
    String yearlyTitle(int year);

    @Message("Title")
    String title();

    @Message("Why you ask")
    String purpose();

    @Message("One or two sentences that people read first. Say what will happen with the results.")
    String purposeHint();

    @Message("Last day")
    String lastDay();

    @Message("Answers are taken until the end of this day (UTC).")
    String lastDayHint();

    @Message("Tools to ask about")
    String askAbout();

    @Message("Include what people may use without your knowing. “Another tool” is always offered.")
    String askAboutHint();

    @Message("In your register")
    String fromRegister();

    @Message("Make a draft")
    String makeDraft();

    @Message("Cancel")
    String cancel();

    @Message("Anonymous")
    String modeAnonymous();

    @Message(
            "After the close nobody, the operator of Parley included, can link an answer to a person. You see numbers about groups only, and only for five or more people.")
    String modeAnonymousText();

    @Message("This becomes fixed the moment the first person is asked.")
    String modeCanChange();

    @Message("People were asked with this promise, so nobody can change it any more.")
    String modeIsFixed();

    @Message("From {day} on nobody, the operator of this system included, can tell what you answered.")
    String promiseLink(String day);

    @Message(
            "Until {day} the operator of this system could still find out, from logs and backups of its database. Your company never sees single answers: only numbers about {count} or more people.")
    String promiseUntil(String day, int count);

    @Message("Taking part is voluntary. Nobody is asked why they did not.")
    String voluntary();

    @Message("What the company can see about me")
    String whatTheCompanySees();

    @Message("Which of these do you use at work?")
    String whichTools();

    @Message("Also on your own phone. Choose the ones you use most, at most {count}.")
    String whichToolsHint(int count);

    @Message("Another one")
    String otherLabel();

    @Message("Its name, if it is not in the list.")
    String otherHint();

    @Message("Another tool")
    String otherTool();

    @Message("Why, and where?")
    String whyScreen();

    @Message("Why {tool}?")
    String whyLabel(String tool);

    @Message("What counts most, at most {count}.")
    String whyHint(int count);

    @Message("On which device?")
    String deviceLabel();

    @Message("With whom?")
    String withLabel();

    @Message("How well does it work for you?")
    String worksLabel();

    @Message("1 badly, 5 well. You can leave it out.")
    String worksHint();

    @Message("Company phone")
    String companyPhone();

    @Message("Company computer")
    String companyComputer();

    @Message("Private phone")
    String privatePhone();

    @Message("Private computer")
    String privateComputer();

    @Message("Colleagues")
    String colleagues();

    @Message("Customers")
    String customers();

    @Message("Suppliers")
    String suppliers();

    @Message("Authorities")
    String authorities();

    @Message("Anything else?")
    String sendScreen();

    @Message("What should your company know?")
    String commentLabel();

    @Message(
            "Please write nothing that tells who you or others are. At most {count} characters. Comments are shown only when at least ten people answered, without anything else.")
    String commentHint(int count);

    @Message("You can send once. Nobody can change an answer later, since nobody knows whose it is.")
    String sendOnce();

    @Message("Send my answers")
    String send();

    @Message("Next")
    String next();

    @Message("Back")
    String back();

    @Message("{number} of {of}")
    String screenOf(int number, int of);

    @Message("about {minutes} min")
    String aboutMinutes(int minutes);

    @Message("Nothing is stored before you send it. You can answer until {day}.")
    String nothingKept(String day);

    @Message("Thank you")
    String thanks();

    @Message("To your start page")
    String toHome();

    @Message("This survey is not open.")
    String refusedNotOpen();

    @Message("This survey is closed and takes no more answers. Nothing of yours was stored.")
    String refusedClosed();

    @Message(
            "Your answers are in. They can be sent once and cannot be changed, since nobody knows which ones are yours.")
    String refusedAnswered();

    @Message("This survey asks other groups of your company. Nothing of yours was stored.")
    String refusedNotInvited();

    @Message("People were asked already. A survey is opened once.")
    String refusedOpenedAlready();

    @Message("Choose at least one group with people in it.")
    String refusedNoGroup();

    @Message("Ask at least {count} people: numbers about fewer are never shown.")
    String refusedTooFew(int count);

    @Message("Its last day is over. Choose a later one under “Change the promise or the last day”.")
    String refusedDatePassed();

    @Message("Draft")
    String stateDraft();

    @Message("Open")
    String stateOpen();

    @Message("Closing")
    String stateClosing();

    @Message("Closed, nothing shown")
    String stateClosed();

    @Message("Results released")
    String stateReleased();

    @Message("{answered} of {invited} have answered")
    String progressOf(int answered, int invited);

    @Message("Fewer than {count} of {invited} have answered so far")
    String progressFew(int count, int invited);

    @Message("Waiting for your answers")
    String forYou();

    @Message("About four minutes, anonymous, voluntary")
    String takesMinutes();

    @Message("until {day}")
    String until(String day);

    @Message("No survey waits for you")
    String nothingToAnswer();

    @Message("When your company asks which tools you use, you will find the questions here.")
    String nothingToAnswerText();

    @Message("Nobody was asked yet")
    String noSurveys();

    @Message("Here you will see what your people say they use and why, without anybody learning who said it.")
    String noSurveysText();

    @Message("Surveys of your company")
    String ofTheCompany();

    @Message("State")
    String state();

    @Message("Answers")
    String answers();

    @Message("nobody asked yet")
    String nobodyAsked();

    @Message("Results")
    String results();

    @Message("Results of {title}")
    String resultsOf(String title);

    @Message("Preview")
    String preview();

    @Message("This is what people see, on three screens, with one tool chosen. Nothing here can be sent.")
    String previewText();

    @Message("What is asked")
    String whatIsAsked();

    @Message("Whom to ask")
    String whomToAsk();

    @Message("Everybody in these groups gets one mail. Results are shown by these groups where enough people answered.")
    String whomToAskText();

    @Message("There are no groups yet. An administrator of your company can make them.")
    String noGroups();

    @Message("Groups")
    String groups();

    @Message("Group")
    String group();

    @Message("{count} people")
    String people(long count);

    @Message("Ask these people")
    String openNow();

    @Message("Send the questions to everybody in these groups? The promise and the questions cannot change afterwards.")
    String openConfirm();

    @Message("Who was asked")
    String whoWasAsked();

    @Message("People asked")
    String askedPeople();

    @Message(
            "Who is in several groups counts with the smallest one. Groups with fewer than {count} answers are never shown by themselves.")
    String groupsText(int count);

    @Message("Fewer than {count} people answered, so nothing is shown.")
    String tooFewAnswered(int count);

    @Message("Results come after the close")
    String noResultsYet();

    @Message("Nobody sees anything of the answers before, you included.")
    String noResultsYetText();

    @Message("Nothing to show")
    String noResults();

    @Message("Released {time}")
    String releasedOn(String time);

    @Message("{answered} of {invited} people answered")
    String answeredOf(int answered, int invited);

    @Message("{tool} is used most: by {people} of {answered}")
    String mostUsed(String tool, int people, int answered);

    @Message("No tool is used by enough people to be shown")
    String nothingToTell();

    @Message("of {count} people who answered; several tools each")
    String ofAnswered(int count);

    @Message("of {count} people who use it; several answers each")
    String ofUsers(int count);

    @Message("Tool")
    String tool();

    @Message("Answer")
    String answer();

    @Message("Why people use {tool}")
    String whyTitle(String tool);

    @Message("On which device")
    String deviceTitle(String tool);

    @Message("With whom")
    String withTitle(String tool);

    @Message("What people use")
    String whatIsUsed();

    @Message("{people} of {answered} people use it.")
    String usedBy(int people, int answered);

    @Message("It works well for {good} of {people} (4 or 5 of 5).")
    String worksFor(int good, int people);

    @Message("How well it works is withheld")
    String worksWithheld();

    @Message("withheld")
    String withheld();

    @Message(
            "Fixed at the close; nothing changes any more. A number that would tell something about fewer than {count} people, also by subtracting others from it, is left out:")
    String howToRead(int count);

    @Message("Show as table")
    String asTable();

    @Message("People")
    String peopleColumn();

    @Message("Share")
    String share();

    @Message("By group")
    String byGroup();

    @Message("People who use the tool, of those in the group who answered. First line: who answered, of those asked.")
    String byGroupText();

    @Message("Answered")
    String answeredRow();

    @Message("Other tools that people named")
    String othersTitle();

    @Message("What people wrote")
    String commentsTitle();

    @Message("In random order; mail addresses and telephone numbers are blotted out.")
    String commentsText();

    @Message("Nobody said ({count}):")
    String nobodySaid(int count);

    @Message("As observer you see the published numbers. What people wrote in their own words is not shown to you.")
    String wordsNotForYou();

    // ---- questions of a survey's own ----
    @Message("One of these answers is to a question that this survey does not ask.")
    String questionNotAsked();

    @Message("Please answer this one.")
    String answerMissing();

    @Message("Choose from the answers of this question.")
    String choiceUnknown();

    @Message("Choose at most {count}.")
    String choicesTooMany(int count);

    @Message("Please choose one answer in every row.")
    String rowMissing();

    @Message("Write a whole number from {least} to {most}.")
    String numberBad(int least, int most);

    @Message("You put the same answer in two places. Choose another one for one of them.")
    String rankedTwice();

    @Message("A whole number from {least} to {most}.")
    String numberHint(int least, int most);

    @Message("Choose at most {count}.")
    String atMost(int count);

    @Message("1 is worst, {most} is best.")
    String ratingHint(int most);

    @Message("Choose what comes first for you, then what follows.")
    String rankingHint();

    @Message("Place {number}")
    String place(String number);

    @Message("No choice")
    String noChoice();

    @Message("Kept on this device only, until you send or forget them. Whoever uses this device could see them.")
    String keptHere();

    @Message("Forget them")
    String forgetHere();

    @Message("On a phone")
    String onPhone();

    @Message("On a desktop")
    String onDesk();

    @Message("Confidential")
    String modeConfidential();

    @Message(
            "Results are numbers about groups only, and only for five or more people. The operator of Parley could link an answer to a person; your company never sees single answers.")
    String modeConfidentialText();

    @Message(
            "The operator of this system could find out what you answered. This survey promises only that your company does not.")
    String promiseConfidential();

    @Message("Your company never sees single answers: only numbers about {count} or more people.")
    String promiseNumbers(int count);

    @Message("Numbers may be shown for all together and for these groups:")
    String promiseGroups();

    @Message("{question}: {row}")
    String rowOf(String question, String row);

    @Message("of {count} people who were asked this; each could choose several")
    String ofAsked(int count);

    @Message("of {count} people who were asked this")
    String ofAskedOne(int count);

    @Message("in the first place, of {count} people who were asked this")
    String ofAskedRanking(int count);

    @Message("no answer")
    String noAnswer();

    @Message("The answers to this question would tell about too few people.")
    String questionWithheld();

    @Message("Why")
    String whyShort();

    @Message("Tools on the list:")
    String toolsAsked();

    @Message("Keep on this device and go on later")
    String keepHere();

    @Message("You began before; these are the answers you kept on this device.")
    String foundHere();

    @Message("Question")
    String questionColumn();

    @Message("Out of")
    String ofColumn();

    @Message("Everybody")
    String everybody();

    @Message("Download the results:")
    String download();

    @Message("How does the switch go?")
    String switchTitle();
}
