package io.parley.vendors;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of vendors' pages: what they have in place, and tools beside each other. */
@MessageBundle("programme")
public interface ProgrammeMessages {
    @Message("Vendors")
    String vendors();

    @Message(
            "Who makes the tools, and what is publicly on record about their flaws. Facts with their sources, no marks and no order of merit.")
    String vendorsText();

    @Message("Vendor")
    String vendor();

    @Message("Tools")
    String tools();

    @Message("Cases on record")
    String cases();

    @Message("In place, as far as we know")
    String inPlace();

    @Message("{yes} of {all}, not known: {unknown}")
    String known(int yes, int all, int unknown);

    @Message("{name}: the record")
    String title(String name);

    @Message("Evidence until {day}")
    String until(String day);

    @Message("What {name} has in place")
    String programmeTitle(String name);

    @Message(
            "What a vendor can have in place so that flaws reach it and its customers hear of them. Not known is not a no: it means that we found no source.")
    String programmeText();

    @Message("What")
    String item();

    @Message("On record")
    String state();

    @Message("Source")
    String source();

    @Message("yes")
    String yes();

    @Message("not on the vendor’s own pages")
    String no();

    @Message("searched {day}, not found")
    String searched(String day);

    @Message("not known")
    String unknown();

    @Message("read {day}")
    String readOn(String day);

    @Message("A public way to report a flaw")
    String contact();

    @Message("A published disclosure policy")
    String disclosurePolicy();

    @Message("A promise not to go to court against those who report in good faith")
    String safeHarbour();

    @Message("May give CVE numbers to its own flaws")
    String cna();

    @Message("One public list of advisories, without signing in")
    String advisoryIndex();

    @Message("Advisories that machines can read")
    String machineFeed();

    @Message("One can subscribe to new advisories")
    String subscription();

    @Message("Publishes flaws of the service it runs itself")
    String hostedServiceIssues();

    @Message("Its tools")
    String itsTools();

    @Message("Tool")
    String tool();

    @Message("too few to say")
    String tooFew();

    @Message("Open the record")
    String openRecord();

    @Message("Put records beside each other")
    String compare();

    @Message("Records beside each other")
    String compareTitle();

    @Message(
            "Up to four tools. Where ranges overlap, the numbers show no reliable difference; where the sources do not say for many cases, they show none either. No order of merit is meant.")
    String compareText();

    @Message("Choose up to four")
    String choose();

    @Message("You can put four beside each other; the first four are shown.")
    String onlyFour();

    @Message("Show")
    String show();

    @Message("Nothing chosen yet")
    String nothingChosen();

    @Message("Choose two to four tools above, and their records stand beside each other here.")
    String nothingChosenText();

    @Message("Fix dated for")
    String fixDated();

    @Message("Public to fix, half within")
    String publicMedian();

    @Message("No source yet: {name} has no entry in our lists.")
    String nothingKnown(String name);

    @Message("All vendors")
    String allVendors();

    @Message("Download as CSV")
    String asCsv();

    @Message("Download as JSON")
    String asJson();
}
