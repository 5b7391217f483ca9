package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The mandatory tests of CSAF 2.0 about versions, revisions and their dates. */
final class CsafTracking {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");

    private record Revision(String number, Instant at) {
        boolean isWhole() {
            return WHOLE.matcher(number).matches();
        }

        /** Without what stands behind a plus sign or a hyphen. */
        int major() {
            return Integer.parseInt(number.split("[.+-]")[0]);
        }

        String core() {
            return number.split("\\+")[0];
        }

        String plain() {
            return core().split("-")[0];
        }

        boolean isPrerelease() {
            return core().contains("-");
        }
    }

    private static final String AT = "/document/tracking";

    private final CsafJudge judge;
    private final JsonNode tracking;
    private final String version;
    private final String status;
    private final List<Revision> revisions = new ArrayList<>();

    CsafTracking(JsonNode tracking, CsafJudge judge) {
        this.judge = judge;
        this.tracking = tracking;
        version = JsonDocument.text(tracking, "version");
        status = JsonDocument.text(tracking, "status");
    }

    void check() throws Unreadable {
        int i = 0;
        for (var r : tracking.path("revision_history")) {
            var at = AT + "/revision_history/" + i++;
            revisions.add(
                    new Revision(JsonDocument.text(r, "number"), instant(at + "/date", JsonDocument.text(r, "date"))));
        }
        if (revisions.isEmpty()) {
            return; // the schema has judged that
        }
        order();
        latest();
        numbers();
    }

    private void order() throws Unreadable {
        var byDate = new ArrayList<>(revisions);
        byDate.sort(Comparator.comparing(Revision::at).thenComparing(Revision::number, CsafTracking::compare));
        var byNumber = new ArrayList<>(revisions);
        byNumber.sort(Comparator.comparing(Revision::number, CsafTracking::compare));
        for (int i = 0; i < byDate.size(); i++) {
            if (compare(byDate.get(i).number, byNumber.get(i).number) != 0) {
                judge.fail("6.1.14", AT + "/revision_history", "is not in one order by date and by number");
                break;
            }
        }
        int first = byDate.get(0).major();
        if (first != 0 && first != 1) {
            judge.fail("6.1.21", AT + "/revision_history", "begins with {}", byDate.get(0).number);
        }
        for (int i = 1; i < byDate.size(); i++) {
            if (byDate.get(i).major() > byDate.get(i - 1).major() + 1) {
                judge.fail(
                        "6.1.21", AT + "/revision_history", "leaves out what stands before {}", byDate.get(i).number);
            }
        }
        revisions.clear();
        revisions.addAll(byDate);
    }

    private void latest() throws Unreadable {
        var last = revisions.get(revisions.size() - 1);
        if (!status.equals("draft") && new Revision(version, last.at).isPrerelease()) {
            judge.fail("6.1.20", AT + "/version", "of a released document is the pre-release {}", version);
        }
        var said =
                status.equals("draft") ? new Revision(version, last.at).plain() : new Revision(version, last.at).core();
        var there = status.equals("draft") ? last.plain() : last.core();
        if (!said.equals(there)) {
            judge.fail("6.1.16", AT + "/version", "{} is not the latest revision, {}", version, last.number);
        }
        if (status.equals("draft")) {
            return;
        }
        if (new Revision(version, last.at).major() == 0) {
            judge.fail("6.1.17", AT + "/status", "is {} for the draft version {}", status, version);
        }
        for (var revision : revisions) {
            if (revision.major() == 0) {
                judge.fail("6.1.18", AT + "/revision_history", "of a released document holds {}", revision.number);
            }
            if (revision.isPrerelease()) {
                judge.fail("6.1.19", AT + "/revision_history", "holds the pre-release {}", revision.number);
            }
        }
    }

    private void numbers() throws Unreadable {
        var seen = new HashSet<String>();
        for (var revision : revisions) {
            if (!seen.add(revision.number)) {
                judge.fail("6.1.22", AT + "/revision_history", "holds {} twice", revision.number);
            }
            if (revision.isWhole() != WHOLE.matcher(version).matches()) {
                judge.fail("6.1.30", AT + "/revision_history", "numbers versions in two ways");
            }
        }
    }

    private static Instant instant(String at, String text) throws Unreadable {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(at, "\"{}\" is not a moment", text);
        }
    }

    /** Semantic versions or whole numbers; build metadata does not count. */
    static int compare(String a, String b) {
        var x = a.split("\\+")[0].split("-", 2);
        var y = b.split("\\+")[0].split("-", 2);
        int numbers = compareParts(x[0].split("\\."), y[0].split("\\."));
        if (numbers != 0 || x.length == 1 && y.length == 1) {
            return numbers;
        }
        if (x.length != y.length) {
            return y.length - x.length; // a pre-release comes before its release
        }
        return compareParts(x[1].split("\\."), y[1].split("\\."));
    }

    private static int compareParts(String[] x, String[] y) {
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            boolean first = WHOLE.matcher(x[i]).matches();
            boolean second = WHOLE.matcher(y[i]).matches();
            int difference = first && second
                    ? new java.math.BigInteger(x[i]).compareTo(new java.math.BigInteger(y[i]))
                    : first ? -1 : second ? 1 : x[i].compareTo(y[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return x.length - y.length;
    }
}
