package io.parley.vendors.advisories;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator's pages of public feeds. */
@MessageBundle("feeds")
public interface FeedMessages {
    @Message("Feeds")
    String title();

    @Message("Public records of flaws, read into the vendors’ ledger. Facts and dates are taken, no texts.")
    String intro();

    @Message("How fresh they are")
    String freshness();

    @Message("Feed")
    String feed();

    @Message("Read last")
    String readLast();

    @Message("Its records speak up to")
    String readTo();

    @Message("they do not say")
    String readToUnknown();

    @Message("fresh")
    String fresh();

    @Message("stale: not read for more than 48 hours")
    String stale();

    @Message("No feed was read yet")
    String none();

    @Message("Send a file below, or name a folder on the server. Facts from the shipped ledger are there already.")
    String noneText();

    @Message("Asked on the internet")
    String downloads();

    @Message("Address")
    String address();

    @Message("Asked last")
    String askedLast();

    @Message("fetched, or the same as before")
    String downloaded();

    @Message("not fetched")
    String notDownloaded();

    @Message("Read from the server")
    String fromServer();

    @Message("File or folder below {folder}")
    String path(String folder);

    @Message(
            "CVE records, KEV, CSAF 2.0, OSV, GitHub advisories, release dates; alone, in folders or in ZIP files. Their form is recognised by what they hold.")
    String pathHint();

    @Message("There is nothing readable of that name below this folder.")
    String pathWrong();

    @Message("State of the files (if they do not say it)")
    String asOf();

    @Message("Write a day as 2026-11-28.")
    String asOfWrong();

    @Message("Read")
    String read();

    @Message("Send a file")
    String sendFile();

    @Message("At most 12 MB; larger ones are read from the server.")
    String sendHint();

    @Message("File")
    String file();

    @Message("Choose a file.")
    String fileMissing();

    @Message("No folder is set for feeds on this server; see the operations manual.")
    String noFolder();

    @Message("Imports")
    String imports();

    @Message("Import {number}")
    String importOf(long number);

    @Message("What")
    String what();

    @Message("Refused and remarked")
    String faultCounts();

    @Message("Asked")
    String asked();

    @Message("State")
    String state();

    @Message("waits")
    String waiting();

    @Message("is being read")
    String reading();

    @Message("the ledger is put together")
    String summing();

    @Message("done")
    String done();

    @Message("failed")
    String failed();

    @Message("{documents} of {total} documents")
    String progress(String documents, String total);

    @Message("{documents} documents")
    String progressOpen(String documents);

    @Message("{count} refused")
    String refused(String count);

    @Message("{count} remarks")
    String noted(String count);

    @Message("{count} of no form that is read here")
    String leftAside(String count);

    @Message("line {line}")
    String line(String line);

    @Message("line {line}, column {column}")
    String column(String line, String column);

    @Message("byte {number}")
    String atByte(String number);

    @Message("The folder or file cannot be read.")
    String unreadable();

    @Message("It stopped at the same place {tries} times and was given up. What was read before stays.")
    String givenUp(int tries);

    @Message("The last document that was read is")
    String givenUpAfter();

    @Message("It stopped at this place and is tried again within a minute, {most} times in all.")
    String triedBefore(int most);

    @Message("What stopped it:")
    String stoppedBy();

    @Message("Put right what stopped it first. It then goes on where it was.")
    String retryText();

    @Message("Try again")
    String retry();

    @Message("Records")
    String records();

    @Message("Read")
    String countRead();

    @Message("New")
    String countNew();

    @Message("Changed")
    String countChanged();

    @Message("Unchanged")
    String countSame();

    @Message("What was wrong")
    String faults();

    @Message("A part that is refused stops nothing else. Remarks were read all the same. At most 200 are shown.")
    String faultsText();

    @Message("Nothing was wrong.")
    String noFaults();

    @Message("Where")
    String where();

    @Message("Why")
    String why();

    @Message("refused")
    String isRefused();

    @Message("remark")
    String isNoted();

    @Message("This page renews itself while the import runs.")
    String renews();

    @Message("To decide: {count}")
    String unsure(String count);

    @Message("Is it about the tool?")
    String matches();

    @Message(
            "The rules cannot tell whether these records are about the tool. One person proposes, another decides; until then they count for nothing.")
    String matchesText();

    @Message("Nothing waits for a decision")
    String matchesNone();

    @Message("Whenever a feed names something that only sounds like one of our tools, it appears here.")
    String matchesNoneText();

    @Message("Rule")
    String rule();

    @Message("It names")
    String identifiers();

    @Message("It is about {tool}")
    String about(String tool);

    @Message("It is not about {tool}")
    String notAbout(String tool);

    @Message("Because")
    String reason();

    @Message("Say why in 10 to 500 characters.")
    String reasonWrong();

    @Message("Propose")
    String propose();

    @Message("Somebody else proposes")
    String proposedByOther();

    @Message("You proposed")
    String proposedByYou();

    @Message("Another person decides about it.")
    String waitsForOther();

    @Message("Confirm")
    String confirm();

    @Message("Send back")
    String sendBack();

    @Message("This no longer waits for a decision.")
    String matchGone();

    @Message("Another person has to confirm what you proposed.")
    String ownProposal();
}
