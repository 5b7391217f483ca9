package io.parley.vendors;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what dates say: clocks, timelines, curves. Facts with days, no adjectives about anybody. */
@MessageBundle("history")
public interface HistoryMessages {
    @Message("How long fixes took, where dates are on record")
    String clocksTitle();

    @Message(
            "Three clocks, each with evidence of its own. A clock runs only where both its days are published; where a day is a span, it is counted at its longest.")
    String clocksText();

    @Message("Clock")
    String clock();

    @Message("Computable for")
    String computable();

    @Message("Fix there on that day or before")
    String atOnce();

    @Message("Half within")
    String median();

    @Message("Longest")
    String longest();

    @Message("From the report to the vendor to the fix")
    String clockReport();

    @Message("From the first public word to the fix")
    String clockPublic();

    @Message("From known exploitation to the fix")
    String clockExploited();

    @Message("{count} of {all}")
    String ofCases(int count, int all);

    @Message("too vague: {count}")
    String vague(int count);

    @Message("{#if days == 1}1 day{#else if days == -1}−1 day{#else}{days} days{/if}")
    String days(int days);

    @Message("{least} to {most} days")
    String daysBetween(int least, int most);

    @Message("too few to say")
    String tooFew();

    @Message("not known")
    String unknown();

    @Message("no fix on record")
    String noFix();

    @Message("no later than {day}")
    String noLaterThan(String day);

    @Message("between {from} and {to}")
    String between(String from, String to);

    @Message("Still without a publicly available fix, by days since the first public word")
    String curveTitle();

    @Message(
            "Cases with both dates: {n}. A fix was publicly available for at least half on the day they became public or before; without one after 90 days: {percent} %.")
    String findingAtOnce(int n, int percent);

    @Message(
            "Cases with both dates: {n}. For half a fix was publicly available by day {day}; without one after 90 days: {percent} %.")
    String findingHalf(int n, int day, int percent);

    @Message(
            "Cases with both dates: {n}. For fewer than half a fix is on record; without one after 90 days: {percent} %.")
    String findingNoHalf(int n, int percent);

    @Message(
            "Kaplan and Meier’s estimate with its 95 % band; upright strokes: cases verified as open. Dashed: 14, 30, 60 and 90 days, the norms for critical, high, medium and low. No mark is made from this curve, and cases whose days nobody published are not in it.")
    String curveText();

    @Message("Fewer than five cases have both dates, so there is no curve.")
    String noCurve();

    @Message("Day")
    String day();

    @Message("At risk")
    String atRisk();

    @Message("Fixed that day")
    String fixedThatDay();

    @Message("Without a fix")
    String share();

    @Message("95 % band")
    String band();

    @Message("Show as table")
    String showAsTable();

    @Message("a day too vague to count")
    String partVague();

    @Message("those that took no longer than half of them")
    String partHalf();

    @Message("verified as open")
    String partOpen();

    @Message("not known when a fix could be had")
    String partFixUnknown();

    @Message("both dates known, or verified as open")
    String partCurve();

    @Message("without a fix, and watched, just before day {day}")
    String partAtRisk(int day);

    @Message("a fix on day {day}")
    String partFixed(int day);

    @Message("Cases in the curve: {n}")
    String inCurve(int n);

    @Message("What is open now")
    String openTitle();

    @Message("No case is verified as open.")
    String nothingOpen();

    @Message(
            "For {count} of {all} cases no source says when a fix could be had. That is not known, which is not the same as open.")
    String fixUnknown(int count, int all);

    @Message("public since {day}, {days} days; norm {norm} days")
    String openSince(String day, long days, int norm);

    @Message("beyond the norm")
    String overdue();

    @Message("What happened when, case by case")
    String timelineTitle();

    @Message("Days before and after the first public word; far days are drawn closer together.")
    String timelineText();

    @Message("vendor was told")
    String reported();

    @Message("vendor published")
    String vendor();

    @Message("somebody else published")
    String third();

    @Message("fix publicly available")
    String fix();

    @Message("exploitation known")
    String exploited();

    @Message("shaded: public without a fix")
    String shaded();

    @Message("dotted to “?”: not known")
    String gap();

    @Message("first public word")
    String zero();

    @Message("Case")
    String caseId();

    @Message("First public")
    String published();

    @Message("Public to fix")
    String publicToFix();

    @Message("How this is computed")
    String methodTitle();

    @Message(
            "Only published dates count, each opens its source below. The day a number was reserved or a record was changed, and an advisory that only names a version, date nothing.")
    String methodDates();

    @Message("Several sources for one event: the earliest claim stands, made narrower by those that overlap it.")
    String methodConflict();

    @Message("CISA’s day of listing counts as known exploitation only within 30 days of the first public word.")
    String methodKev();

    @Message("Shares carry Wilson’s 95 % interval. Fewer than five cases give no share, no median and no curve.")
    String methodShares();

    @Message(
            "Vendors mostly publish when they have fixed, so 0 days is common and tells little about how long a report waited.")
    String methodSelection();
}
