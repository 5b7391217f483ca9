package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;

/**
 * What speaks for a vendor or against it, counted over cases; a case of which the days are not known is in neither number.
 *
 * @param told the vendor told no later than anybody else on record
 * @param toldOf it is known when, or that it did not
 * @param inTime a fix could be had within the norm from the first public word
 * @param inTimeOf it is known after how long, or that there is none yet
 * @param exploitedInTime the same from the day exploitation was known
 */
public record Grounds(int told, int toldOf, int inTime, int inTimeOf, int exploitedInTime, int exploitedOf) {
    public static Grounds of(List<Case> records, LocalDate asOf, Method method) {
        return new Grounds(
                count(Counted.TOLD_FIRST, records, asOf, method),
                count(Counted.TOLD, records, asOf, method),
                count(Counted.IN_TIME, records, asOf, method),
                count(Counted.DATED, records, asOf, method),
                count(Counted.EXPLOITED_IN_TIME, records, asOf, method),
                count(Counted.EXPLOITED, records, asOf, method));
    }

    private static int count(Counted number, List<Case> records, LocalDate asOf, Method method) {
        return number.of(records, asOf, method).size();
    }
}
