package io.parley.attestation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the evidence pages. */
@MessageBundle("evidence")
public interface EvidenceMessages {
    @Message("Evidence")
    String title();

    @Message("Who was asked, who answered, and bundles of it that an auditor can check without trusting anybody here.")
    String text();

    @Message("As of")
    String asOf();

    @Message("Policy")
    String policy();

    @Message("All policies")
    String allPolicies();

    @Message("Show")
    String show();

    @Message("Choose a day, such as 2026-11-24.")
    String noDay();

    @Message("That day is still to come. Choose today or an earlier day.")
    String dayToCome();

    @Message("Choose one of your policies.")
    String noPolicy();

    @Message("Who was asked, as of {day}")
    String coverage(String day);

    @Message("{inScope} in scope and {excluded} left out are all {employed} employed.")
    String addsUp(int inScope, int excluded, int employed);

    @Message("Version")
    String version();

    @Message("Said yes")
    String acknowledged();

    @Message("Said no")
    String declined();

    @Message("Left out: waived")
    String waived();

    @Message("No answer yet")
    String open();

    @Message("In scope")
    String inScope();

    @Message("Left out: on leave")
    String onLeave();

    @Message("Left out: not asked")
    String notAsked();

    @Message("Employed")
    String employed();

    @Message("No policy held on that day")
    String noCoverage();

    @Message(
            "Once a policy is published, you see here who was asked and who answered. Choose another day to look back.")
    String noCoverageText();

    @Message("Look at today")
    String today();

    @Message("Make a bundle")
    String makeTitle();

    @Message(
            "One file with everybody who was asked, every answer, the texts, and the proof that nothing was changed. You can leave while it is made.")
    String makeText();

    @Message("Leave names out")
    String leaveNamesOut();

    @Message("What goes into it")
    String preset();

    @Message("Everything")
    String presetEverything();

    @Message("Messages off the record (SEC, FINRA)")
    String presetOffChannel();

    @Message("Works council")
    String presetWorksCouncil();

    @Message("Answers, everybody asked, texts, decisions about tools, and what was done in administration.")
    String presetAll();

    @Message("Answers, everybody asked, texts, and what was done in administration.")
    String presetActs();

    @Message("Answers, everybody asked, texts, and decisions about tools.")
    String presetDecisions();

    @Message("Answers, everybody asked, and texts.")
    String presetAnswers();

    @Message("Answers, everybody asked, texts, and decisions about tools; never with names.")
    String presetNameless();

    @Message("The choice says what is in the file. Whether that is enough for an audit, the auditor says.")
    String presetPromise();

    @Message("Answers, everybody asked, texts, and what was done in administration within a period.")
    String presetPeriod();

    @Message("First day of the period")
    String periodBegins();

    @Message("Only for SOC 2. Left empty: a year until the day this is as of.")
    String periodUsual();

    @Message("The period begins after the day this is as of. Choose an earlier first day.")
    String periodBackwards();

    @Message("Only SOC 2 is about a period. Choose it, or leave the first day empty.")
    String noPeriod();

    @Message(
            "What was done in administration is in it from {day} on. Answers from before that day are in it too, since they hold until somebody answers anew.")
    String periodSince(String day);

    @Message("Choose one of the six.")
    String noPreset();

    @Message("Choose with names or without.")
    String noNamesChoice();

    @Message("A bundle for the works council never holds names. Choose another one, or leave names out.")
    String neverNames();

    @Message("Look at it first")
    String look();

    @Message("Look at it first: {preset}")
    String lookAt(String preset);

    @Message("Preview: {preset}")
    String preview(String preset);

    @Message(
            "{total} answers would be in it if it were made now. Below are the first ones as they would stand in acknowledgments.csv.")
    String previewText(int total);

    @Message("No answer fits this yet. The file would hold its columns, and everybody who was asked.")
    String previewEmpty();

    @Message("Files")
    String files();

    @Message("File")
    String file();

    @Message("Rows")
    String rows();

    @Message("First rows of acknowledgments.csv")
    String firstRows();

    @Message("Left out, since names are: {columns}.")
    String columnsLeftOut(String columns);

    @Message("Look at it without names")
    String lookWithoutNames();

    @Message("Look at it with names")
    String lookWithNames();

    @Message("Summary of evidence, {company}")
    String summaryTitle(String company);

    @Message("As of {day}; what happened until {moment} UTC counts.")
    String summaryAsOf(String day, String moment);

    @Message("{total} answers are in this bundle, proven against a log of {size} records.")
    String summaryTotal(int total, long size);

    @Message("No policy held on that day.")
    String summaryNone();

    @Message("Left out")
    String leftOut();

    @Message(
            "In scope and left out are together everybody employed on that day. Who was left out and why stands in population.csv.")
    String summaryAddsUp();

    @Message(
            "This page is for reading. The proof is in the other files of the bundle; README.txt says how to check them, and what they do not prove. Where this page differs from the tables, the tables hold.")
    String summaryProof();

    @Message("Log")
    String logName();

    @Message("With names and work addresses")
    String withNames();

    @Message("Without names")
    String withoutNames();

    @Message("Make the bundle")
    String make();

    @Message("Bundles so far")
    String bundles();

    @Message("No bundle yet")
    String noBundles();

    @Message("Bundles that were made stay here, so that an auditor can take the same file again.")
    String noBundlesText();

    @Message("Asked for")
    String requested();

    @Message("State")
    String state();

    @Message("Ready")
    String ready();

    @Message("Being made")
    String making();

    @Message("Failed")
    String failed();

    @Message("Key to check bundles with")
    String keyTitle();

    @Message(
            "Give this key to your auditor once, on another way than the bundles, and keep it outside of them: a key that comes with a bundle proves nothing. It never changes.")
    String keyText();

    @Message("There is no key yet. It is made when the first answer is recorded.")
    String noKey();

    @Message("{size} records are in the log.")
    String logSize(long size);

    @Message("An older state of the log was put back. Nothing is signed until your operator has looked into it.")
    String frozen();

    @Message(
            "Answers below that cannot be read, since somebody changed them past the log: {count}. Only their number is left, and no bundle can be made of them; the check of the log says what was done.")
    String unreadable(long count);

    @Message(
            "Answers below that are not what the log says, since somebody changed them past it: {count}. A bundle made of them would not pass its check; the check of the log says what was done.")
    String changed(long count);

    @Message(
            "The newest signed checkpoint does not confirm the log as it stands: somebody changed the log itself, or its signature. No answer below counts as proven; the check of the log says more.")
    String unsigned();

    @Message("Against the log")
    String againstTheLog();

    @Message("as it stands there")
    String fits();

    @Message("does not match the log")
    String fitsNot();

    @Message("Your operator has not set a key-encryption key. Answers are kept, but cannot be recorded in the log.")
    String cannotSign();

    @Message(
            "No checkpoint is kept outside the database. If an older state of it were put back, nobody here would notice.")
    String notKeptOutside();

    @Message("Bundle as of {day}")
    String bundle(String day);

    @Message("of {total} records written. You can leave this page; it goes on.")
    String progress(int total);

    @Message("Records written")
    String written();

    @Message("Look again")
    String lookAgain();

    @Message("The bundle could not be made. Your operator finds the reason in the log of the server. Ask for it again.")
    String failedText();

    @Message(
            "More answers are meant than a bundle may hold, {most}: no verifier takes a larger one. Choose one policy or an earlier day, or take the answers alone as a file.")
    String failedTooMany(int most);

    @Message(
            "Its files would be larger than 2 GiB together, and no verifier takes that. Choose one policy or an earlier day.")
    String failedTooLarge();

    @Message("An older state of the log was put back, and nothing is signed until your operator has looked into it.")
    String failedFrozen();

    @Message(
            "Somebody changed an answer past the log so that it cannot be read any more. The check of the log says which one.")
    String failedChanged();

    @Message(
            "A bundle may hold {most} answers, since no verifier takes a larger one, and {total} are meant. Choose one policy or an earlier day, or take the answers alone as a file.")
    String tooMany(int total, int most);

    @Message("The answers alone")
    String alone();

    @Message(
            "All {total} as a file, in the order of the log, with the columns below. It holds no proofs, so it convinces nobody who doubts it: for that a bundle is made. Who took it, and its SHA-256, stand in the audit log.")
    String aloneText(int total);

    @Message("Table (CSV)")
    String aloneTable();

    @Message("Lines for programs (JSONL)")
    String aloneLines();

    @Message("{total} records, proven against a log of {size}.")
    String finished(int total, long size);

    @Message("Download the bundle, {kilobytes} kB")
    String download(long kilobytes);

    @Message("SHA-256 of the file")
    String sha256();

    @Message("By")
    String by();

    @Message("How to check it")
    String howTitle();

    @Message("Without a network, with the program in the bundle or with parley-verify.jar. Both take the key from you:")
    String howText();

    @Message("Back to evidence")
    String back();
}
