package io.parley.vendors;

import io.parley.catalog.Faults;
import io.parley.catalog.Keyed;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One file of the ledger, {@code <tool>.csv}. Plain commas, no quotes: no fact needs them. */
final class LedgerReader {
    static final String HEADER = "case,tool,fact,date,value,state,source,kind,confidence,observed";

    private static final int FIELDS = 10;
    /** A flaw that got no CVE number is named by the day, or month, on which it became public. */
    static final Pattern CASE = Pattern.compile(
            "CVE-[0-9]{4}-[0-9]{4,7}|NOCVE-[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?(-[2-9])?");

    private static final Pattern VERSIONS = Pattern.compile("[0-9A-Za-z._+|:() -]{1,200}");
    private static final Pattern CONFIDENCE = Pattern.compile("1\\.0|0\\.[1-9]");
    private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");

    private final String file;
    private final String tool;
    private final LocalDate today;
    private final Faults faults;

    private LedgerReader(String file, String tool, LocalDate today, Faults faults) {
        this.file = file;
        this.tool = tool;
        this.today = today;
        this.faults = faults;
    }

    /** {@code tools}: those of the catalog. What is wrong goes to {@code faults}, and its line is left out. */
    static List<LedgerLine> read(String file, String text, Set<String> tools, LocalDate today, Faults faults) {
        var tool = file.substring(0, file.length() - ".csv".length());
        if (!tools.contains(tool)) {
            faults.add(file, 1, "tool", "\"" + tool + "\" is not in the catalog");
        }
        return new LedgerReader(file, tool, today, faults).lines(text.lines().toList());
    }

    private List<LedgerLine> lines(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            faults.add(file, 1, "header", "has to be " + HEADER);
            return List.of();
        }
        var read = new ArrayList<LedgerLine>();
        var seen = new HashSet<List<String>>();
        for (int i = 1; i < lines.size(); i++) {
            int before = faults.count();
            var fields = lines.get(i).split(",", -1);
            if (fields.length != FIELDS) {
                faults.add(file, i + 1, "line", "has " + fields.length + " fields instead of " + FIELDS);
                continue;
            }
            var line = line(i + 1, fields);
            if (!seen.add(List.of(fields[0], fields[2], fields[6]))) {
                faults.add(file, i + 1, "fact", "this source has said it already");
            }
            if (line != null && faults.count() == before) {
                read.add(line);
            }
        }
        return read;
    }

    private @Nullable LedgerLine line(int number, String[] fields) {
        if (!CASE.matcher(fields[0]).matches()) {
            faults.add(
                    file,
                    number,
                    "case",
                    "\"" + fields[0] + "\" is not the number of a case, as CVE-2024-1234 or NOCVE-2024-05-31");
        }
        if (!fields[1].equals(tool)) {
            faults.add(file, number, "tool", "is \"" + fields[1] + "\" in the file of " + tool);
        }
        var fact = keyed(number, "fact", FactName.class, fields[2]);
        var state = keyed(number, "state", FactState.class, fields[5]);
        var kind = keyed(number, "kind", LedgerSource.class, fields[7]);
        if (!isHttps(fields[6])) {
            faults.add(file, number, "source", "\"" + fields[6] + "\" is not an https address");
        }
        if (!CONFIDENCE.matcher(fields[8]).matches()) {
            faults.add(file, number, "confidence", "\"" + fields[8] + "\" is not one of 0.1 to 1.0");
        }
        var observed = observed(number, fields[9]);
        if (fact == null || state == null || kind == null || observed == null) {
            return null;
        }
        var date = date(number, fact, state, fields[3], observed);
        value(number, fact, state, fields[4]);
        return CONFIDENCE.matcher(fields[8]).matches()
                ? new LedgerLine(
                        fields[0], fact, date, fields[4], state, fields[6], kind, new BigDecimal(fields[8]), observed)
                : null;
    }

    private @Nullable FactDate date(int number, FactName fact, FactState state, String text, LocalDate observed) {
        boolean mayHave = state == FactState.KNOWN && fact.has != FactName.Has.VALUE;
        if (text.isEmpty()) {
            if (mayHave && fact.has == FactName.Has.DATE) {
                faults.add(file, number, "date", "is missing: " + fact.key() + " is known by its day");
            }
            return null;
        }
        var date = FactDate.parse(text);
        if (!mayHave) {
            faults.add(file, number, "date", "has no meaning here");
        } else if (date.isEmpty()) {
            faults.add(
                    file, number, "date", "\"" + text + "\" is not 2024-03-05, 2024-03, 2024, <=2024-03-05 or from/to");
        } else if (Optional.ofNullable(date.get().from())
                .orElse(date.get().to())
                .isAfter(observed)) {
            faults.add(file, number, "date", "\"" + text + "\" lies after the day it was observed");
        }
        return date.orElse(null);
    }

    private void value(int number, FactName fact, FactState state, String text) {
        boolean wanted = state == FactState.KNOWN && fact.has == FactName.Has.VALUE;
        if (!wanted) {
            if (!text.isEmpty()) {
                faults.add(file, number, "value", "has no meaning here");
            }
        } else if (fact == FactName.SEVERITY
                ? !SEVERITIES.contains(text)
                : !VERSIONS.matcher(text).matches()) {
            faults.add(file, number, "value", "\"" + text + "\" is no " + fact.key());
        }
    }

    private @Nullable LocalDate observed(int number, String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(today)) {
                return day;
            }
            faults.add(file, number, "observed", text + " lies in the future");
        } catch (DateTimeException e) {
            faults.add(file, number, "observed", "\"" + text + "\" is not a day, as 2024-03-05");
        }
        return null;
    }

    private <E extends Enum<E> & Keyed> @Nullable E keyed(int number, String field, Class<E> set, String text) {
        var found = Keyed.find(set, text);
        if (found.isEmpty()) {
            faults.add(file, number, field, "\"" + text + "\" is not one of " + Keyed.keys(set));
        }
        return found.orElse(null);
    }

    private static boolean isHttps(String text) {
        try {
            var address = URI.create(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
