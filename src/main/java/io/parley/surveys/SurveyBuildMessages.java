package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for those who write a survey: what is wrong with it, and how its questions are made. */
@MessageBundle("surveybuild")
public interface SurveyBuildMessages {
    @Message("This survey asks nothing yet. Add a question.")
    String nothingAsked();

    @Message(
            "No question is asked of everybody, so nobody could begin: make “{question}” independent of other answers.")
    String nobodyBegins(String question);

    @Message("The title is missing in this language: {language}.")
    String titleUntranslated(String language);

    @Message("Why you ask is missing in this language: {language}.")
    String purposeUntranslated(String language);

    @Message("Choose at least one tool for the question about tools.")
    String toolsMissing();

    @Message("“{question}” is not complete in this language: {language}.")
    String untranslated(String question, String language);

    @Message("“{question}” needs at least two answers to choose from.")
    String optionsFew(String question);

    @Message("“{question}” needs at least one row.")
    String rowsFew(String question);

    @Message("“{question}” depends on answers that depend on it again.")
    String loops(String question);

    @Message("“{question}” depends on a question that is not there: {other}.")
    String dependsOnNothing(String question, String other);

    @Message("“{question}” depends on “{other}”, whose answers nothing can depend on.")
    String dependsOnUnfit(String question, String other);

    @Message("“{question}” depends on “{other}”, which is asked later.")
    String dependsOnLater(String question, String other);

    @Message("“{question}” depends on an answer that “{other}” does not have: {answer}.")
    String dependsOnUnknown(String question, String other, String answer);

    @Message("Tools people use")
    String kindTools();

    @Message("One of several answers")
    String kindOne();

    @Message("Several answers")
    String kindSeveral();

    @Message("Ranking")
    String kindRanking();

    @Message("Rating")
    String kindRating();

    @Message("Number")
    String kindNumber();

    @Message("Matrix: one answer per row")
    String kindMatrix();

    @Message("Free text")
    String kindText();

    @Message("This is not JSON: look at line {line}, column {column}.")
    String notJson(int line, int column);

    @Message("This is not a survey of ours: “format” must be “{format}”.")
    String notOurFormat(String format);

    @Message("“languages” lists one or both of “en” and “cs”.")
    String languagesBad();

    @Message("“questions” is a list of 1 to {count} questions.")
    String questionsBad(int count);

    @Message("question {number} ({key})")
    String questionAt(int number, String key);

    @Message("“kind” must be one of: {kinds}.")
    String kindUnknown(String kinds);

    @Message("There is no field “{field}” in a question.")
    String fieldUnknown(String field);

    @Message("The key “{key}” is there twice.")
    String keyTwice(String key);

    @Message("The key of this question must be “{key}”.")
    String keyMustBe(String key);

    @Message(
            "“{key}” cannot be a key: use small letters, digits and single hyphens, and none of the names Parley uses itself.")
    String keyBad(String key);

    @Message("About tools, these can be asked: {keys}.")
    String perToolUnknown(String keys);

    @Message("What is asked about each tool must stand right behind the question about tools.")
    String perToolBehind();

    @Message("The tool “{tool}” is not in the catalog.")
    String toolNotThere(String tool);

    @Message("“when” needs “question” and “answer”.")
    String whenBad();

    @Message("There are words in “{language}”, which “languages” does not list.")
    String languageNotListed(String language);

    @Message("Say it in at most {count} characters.")
    String textLong(int count);

    @Message("Give at most {count} answers or rows.")
    String optionsMany(int count);

    @Message("Two answers or rows have the same key.")
    String optionTwice();

    @Message("Keep each answer and row to {count} characters.")
    String optionLong(int count);

    @Message("Choose a number from {least} to {most}.")
    String mostBad(int least, int most);

    @Message("Give whole numbers from 0 to {most}, the smaller one first.")
    String rangeBad(int most);

    @Message(
            "Somebody saved this survey meanwhile. What you typed is still here; look at the questions as they are now and save again.")
    String staleDraft();

    @Message("Questions")
    String questions();

    @Message("Edit the questions")
    String editQuestions();

    @Message("The order here is the order on the phone. Drag a question, or move it with its buttons.")
    String questionsText();

    @Message("required")
    String required();

    @Message("only if “{question}” is “{answer}”")
    String onlyIf(String question, String answer);

    @Message("Move up: {question}")
    String up(String question);

    @Message("Move down: {question}")
    String down(String question);

    @Message("Edit")
    String edit();

    @Message("Edit: {question}")
    String editOf(String question);

    @Message("Add a question")
    String addQuestion();

    @Message("Add")
    String add();

    @Message("Kind")
    String kind();

    @Message("Languages")
    String languages();

    @Message("People read the survey in their own language where it has it, otherwise in its first one.")
    String languagesText();

    @Message("complete")
    String complete();

    @Message("{count} missing")
    String missingCount(int count);

    @Message("Save languages and titles")
    String saveLanguages();

    @Message("Title ({language})")
    String titleIn(String language);

    @Message("Why you ask ({language})")
    String purposeIn(String language);

    @Message("Versions")
    String versions();

    @Message("Every saved state is kept while you write. Bringing one back makes a new version; nothing is lost.")
    String versionsText();

    @Message("Version {number}")
    String version(int number);

    @Message("Bring back version {number}")
    String bringBack(int number);

    @Message("now")
    String now();

    @Message("made")
    String madeCreated();

    @Message("question added")
    String madeAdded();

    @Message("question edited")
    String madeEdited();

    @Message("question removed")
    String madeDeleted();

    @Message("order changed")
    String madeMoved();

    @Message("languages or titles changed")
    String madeLanguages();

    @Message("older version brought back")
    String madeRestored();

    @Message("Before people can be asked")
    String faultsTitle();

    @Message("The questions are complete. People can be asked.")
    String ready();

    @Message("Download as JSON")
    String exportJson();

    @Message("Duplicate")
    String duplicate();

    @Message("{title} (copy)")
    String copyOf(String title);

    @Message("Bring in a survey")
    String importTitle();

    @Message("Paste a survey that was downloaded as JSON. It becomes a draft; nobody is asked.")
    String importText();

    @Message("Survey as JSON")
    String importField();

    @Message("Make a draft of it")
    String importDo();

    @Message("Question ({language})")
    String questionText(String language);

    @Message("Hint ({language})")
    String questionHint(String language);

    @Message("Answers ({language})")
    String answersIn(String language);

    @Message("One per line, in the same order in each language.")
    String answersHint();

    @Message("Rows ({language})")
    String rowsIn(String language);

    @Message("At most how many answers")
    String mostChoices();

    @Message("How many places")
    String mostPlaces();

    @Message("Highest rating")
    String mostRating();

    @Message("At most how many characters")
    String mostLetters();

    @Message("Smallest number")
    String leastNumber();

    @Message("Largest number")
    String mostNumber();

    @Message("People have to answer it")
    String requiredLabel();

    @Message("Ask it")
    String whenLabel();

    @Message("always")
    String always();

    @Message("only if “{question}” is “{answer}”")
    String whenOption(String question, String answer);

    @Message("Results of a question that not everybody is asked are shown for all groups together only.")
    String whenHint();

    @Message("Save the question")
    String save();

    @Message("Remove it")
    String remove();

    @Message("Remove this question? An older version can bring it back.")
    String removeConfirm();

    @Message("About each tool, also ask")
    String aboutTools();

    @Message("Tools to choose from")
    String toolsLabel();

    @Message("Begin with")
    String template();

    @Message("Yearly baseline")
    String templateBaseline();

    @Message("Which tools, why, on what, with whom, how well. Four minutes.")
    String templateBaselineText();

    @Message("Quarterly pulse")
    String templatePulse();

    @Message("What is used now and whether it became easier. One minute.")
    String templatePulseText();

    @Message("After an incident")
    String templateIncident();

    @Message("Who was affected, what it touched, whether people were told in time.")
    String templateIncidentText();

    @Message("After a switch")
    String templateSwitch();

    @Message("Whether the new tool does the job, task by task, and what to mend first.")
    String templateSwitchText();

    @Message("Empty")
    String templateEmpty();

    @Message("Your own questions.")
    String templateEmptyText();

    @Message("What people are promised")
    String promise();

    @Message("Change the promise or the last day")
    String changePromise();

    @Message("Save")
    String savePromise();

    @Message("Numbers are shown for at least how many people")
    String threshold();

    @Message("5 or more. A higher number protects people better and shows less.")
    String thresholdHint();

    @Message("Pack for the works council (PDF)")
    String pack();

    @Message("What this survey asks and promises")
    String packTitle();

    @Message("{company}, as of {day}")
    String packFor(String company, String day);

    @Message("Version {number} of the questions")
    String packVersion(int number);

    @Message("Purpose")
    String packPurpose();

    @Message("No purpose was written down.")
    String packNoPurpose();

    @Message("The promise and its limits")
    String packPromise();

    @Message(
            "After the close nobody, the operator included, can link an answer to a person in the running system. Until {day} the operator could still do it from write-ahead logs and backups. Rows removed at the close stay in the database files until they are overwritten.")
    String packAnonymous(String day);

    @Message(
            "The operator could link an answer to a person at any time before single answers are deleted. The promise is only that the company does not see single answers.")
    String packConfidential();

    @Message(
            "The mode, the questions, the least number of people and the groups cannot be changed by anybody once the first person was asked; the database refuses it.")
    String packFrozen();

    @Message(
            "Taking part is voluntary. Nobody is shown who answered, and reminders go to those who had not answered the night before, at most {count} times.")
    String packVoluntary(int count);

    @Message("Who sees what")
    String packWho();

    @Message(
            "Managers, administrators, register editors, policy authors, approvers and compliance officers see the published numbers after the close.")
    String packWhoManager();

    @Message(
            "Observers see how the survey is set up, this document and the published numbers; not what people wrote in their own words.")
    String packWhoObserver();

    @Message("Nobody in the company sees single answers.")
    String packWhoNobody();

    @Message("Thresholds")
    String packThresholds();

    @Message(
            "Numbers: nothing about fewer than {count} people, not by subtraction either. Where all answered the same, twice as many.")
    String packNumbers(int count);

    @Message(
            "Comments: only if at least {count} people answered; shuffled, without groups, mail addresses and phone numbers blotted out.")
    String packComments(int count);

    @Message(
            "Beside earlier surveys that asked the same: no number whose people differ from those of an earlier number by fewer than {count} who came or left. For this it is kept who was asked in which group and answered, where the group’s numbers are shown; never what.")
    String packWaves(int count);

    @Message("Groups by which numbers may be shown")
    String packGroups();

    @Message("Nobody was asked yet; the groups are fixed when the survey is opened.")
    String packNoGroups();

    @Message("How long")
    String packRetention();

    @Message("Answers are taken until {day}.")
    String packUntil(String day);

    @Message("Single answers are deleted after {day}. The published numbers and texts stay.")
    String packDeleted(String day);

    @Message("Single answers are deleted {days} days after the last day. The published numbers and texts stay.")
    String packDeletedLater(int days);

    @Message("Every field")
    String packFields();

    @Message("Nothing else is stored with an answer: no person, no time, no address, no device data.")
    String packNoTimes();
}
