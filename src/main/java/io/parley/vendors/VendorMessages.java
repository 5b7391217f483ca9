package io.parley.vendors;

import io.quarkus.qute.RawString;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the records. Numbers stand apart from nouns, so that no language has to count. */
@MessageBundle("vendors")
public interface VendorMessages {
    @Message("{tool}: the record")
    String title(String tool);

    @Message("What is publicly on record about its flaws. Facts with their sources, no marks.")
    String intro();

    @Message("Where you are")
    String breadcrumbs();

    @Message("Tools")
    String tools();

    @Message("Record")
    String record();

    @Message("Evidence until {day}")
    String until(String day);

    @Message(
            "Of {cases} cases on record the vendor published {published} itself, the fixed version is on record for {fixed}; listed as exploited: {exploited}.")
    String verdict(RawString cases, RawString published, RawString fixed, RawString exploited);

    @Message("Too little is on record to judge by: so few cases ({cases}) are a sign neither of safety nor of danger.")
    String verdictFew(RawString cases);

    @Message(
            "No case of {tool} is in our sources, which is no sign of safety: perhaps nobody looked, perhaps nobody told.")
    String verdictNone(String tool);

    @Message(
            "Not knowing is not a no. Many cases are not a bad sign and few are not a good one: they show where people look and who tells.")
    String verdictMeaning();

    @Message("Who told, and what")
    String ratesTitle();

    @Message("The same in numbers")
    String ratesTable();

    @Message(
            "Of all cases on record. The range says how exactly so many cases tell this share, with 95 % confidence; it does not cover silence: dotted are the cases of which the sources do not say, so the true share may be larger by them.")
    String ratesText();

    @Message("Question")
    String question();

    @Message("So many")
    String soMany();

    @Message("Share on record")
    String likely();

    @Message("Not known")
    String notKnown();

    @Message("The vendor published it itself")
    String vendorPublished();

    @Message("The fixed version is on record")
    String fixedVersion();

    @Message("It is public when the vendor was told")
    String reportDate();

    @Message("Listed as exploited")
    String exploited();

    @Message("{count} of {all}")
    String ofCases(int count, int all);

    @Message("{low} to {high} %")
    String percents(int low, int high);

    @Message("listed {first} to {last}")
    String listedBetween(String first, String last);

    @Message("listed {day}")
    String listedOn(String day);

    @Message("Not listed does not mean not exploited.")
    String notListed();

    @Message("Too little on record")
    String tooFew();

    @Message("cases: {cases}, no sign of safety or danger")
    String tooFewText(int cases);

    @Message("not known for {count}")
    String unknownFor(int count);

    @Message("Show the cases: {label}")
    String showCases(String label);

    @Message("Cases by the year in which they became public")
    String yearsTitle();

    @Message(
            "Crossed: listed as exploited. From May 2021 on the sources are a sample: fewer cases there are a gap in the sources, not better security. The year is the latest it can have been: lists take in old flaws in bulk.")
    String yearsText();

    @Message("from here a sample")
    String sample();

    @Message("Show as table")
    String showAsTable();

    @Message("Year")
    String year();

    @Message("Cases")
    String cases();

    @Message("Day not known")
    String dayNotKnown();

    @Message("Cases of {year}")
    String casesOfYear(String year);

    @Message("Which cases")
    String whichCases();

    @Message("All")
    String all();

    @Message("All years")
    String allYears();

    @Message("Apply")
    String apply();

    @Message("{shown} of {all} cases, the newest first")
    String shown(long shown, int all);

    @Message("Show all cases")
    String clear();

    @Message("No such case")
    String nothing();

    @Message("No case on record is of this kind. That says nothing about those that nobody told of.")
    String nothingText();

    @Message("Case")
    String caseId();

    @Message("Public by")
    String publicBy();

    @Message("Severity")
    String severity();

    @Message("On record")
    String onRecord();

    @Message("Critical")
    String critical();

    @Message("High")
    String high();

    @Message("Medium")
    String medium();

    @Message("Low")
    String low();

    @Message("Public")
    String factPublic();

    @Message("Published by the vendor")
    String factVendorPublished();

    @Message("Published by somebody else")
    String factThirdPartyPublished();

    @Message("Fixed in")
    String factFixedVersion();

    @Message("Fix could be had")
    String factFixAvailable();

    @Message("Vendor was told")
    String factReported();

    @Message("Listed as exploited")
    String factExploitedListed();

    @Message("Said to be exploited")
    String factExploitationReported();

    @Message("In a part that many products use:")
    String factSharedPart();

    @Message("{count} of them in parts that many products use ({parts}), not of this product’s own making")
    String inSharedParts(int count, String parts);

    @Message("no later than {day}")
    String noLaterThan(String day);

    @Message("between {from} and {to}")
    String between(String from, String to);

    @Message("day not known")
    String dayOpen();

    @Message("looked for on {day}, not found")
    String absent(String day);

    @Message("read {day}")
    String readOn(String day);

    @Message("How complete are these data?")
    String completeTitle();

    @Message(
            "The lists about this tool were read up to {day}; of what came later only single cases that were looked up are here.")
    String completeUntil(String day);

    @Message(
            "Until May 2021 the public list of vulnerabilities is here in full; from then on it is a sample, thinner still after January 2025.")
    String completeSample();

    @Message("Faults of services that run only at the vendor’s rarely get a number and are then missing.")
    String completeCloud();

    @Message(
            "Where the sources do not say who told first, we do not know; it does not mean that the vendor kept silent.")
    String completeSilence();

    @Message("A fixed version dates nothing: when a fix could be had stands here only where a dated release says so.")
    String completeFix();

    @Message(
            "The day of listing is the day on which the American agency CISA put the case on its list, not the day of the first attack.")
    String completeListed();

    @Message("What is on record about its flaws")
    String compareTitle();

    @Message("listed as exploited, in a part that many products use")
    String partShared();

    @Message("Cases and sources")
    String openRecord();

    @Message("About {tool}")
    String backToTool(String tool);
}
