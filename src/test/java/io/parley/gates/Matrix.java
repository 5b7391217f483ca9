package io.parley.gates;

import io.parley.gates.Caller.Answer;
import io.parley.gates.Route.Body;
import io.parley.gates.Route.In;
import io.parley.gates.Route.Slot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Asks routes as people of one company with what is another's, and compares the answer with the one for something that nobody
 * has. What it finds are sentences; it stops at nothing.
 */
final class Matrix {
    static final Slot FILE = new Slot(In.FILE, "file");
    /** Begins where a word begins and gives nothing back, since pages are long and are read a hundred thousand times. */
    private static final Pattern CSRF =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+={0,2}+(?=\"[^>]{0,40}>)");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern COUNTED = Pattern.compile("/imports/\\d+(?![0-9a-f-])");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dt\\d\\d:\\d\\d:\\d\\d[.\\d]*z");
    private static final List<String> CELLS = List.of("number", "name", "mail", "manager", "groups");

    private static final Set<String> NAMING = Set.of("name", "number", "mail", "title", "slug", "key", "case_id");

    private static final int MOST = 300;
    private static final int LONGEST = 700;

    final List<String> faults = new ArrayList<>() {
        @Override
        public boolean add(String fault) {
            var text = fault.length() > LONGEST ? fault.substring(0, LONGEST) + " …" : fault;
            return size() < MOST && super.add(text); // one hole shows a thousand times
        }
    };
    int probes;

    /** Whether this caller tries the ids and names of all that has any, or those that the slot is for and one more. */
    private boolean everything;

    private final Seed own;
    private final Seed other;
    private final String ownAlias;
    private final String otherAlias;
    private final List<Caller> callers;
    private final Set<String> otherIds;
    private final Set<String> ownIds;
    private final String deleted = Seed.newId().toString();

    Matrix(Seed own, Seed other, String ownAlias, String otherAlias, List<Caller> callers) throws SQLException {
        this.own = own;
        this.other = other;
        this.ownAlias = ownAlias;
        this.otherAlias = otherAlias;
        this.callers = callers;
        this.otherIds = other.everyId();
        this.ownIds = own.everyId();
    }

    /** With every field of it, or with its path alone. */
    void run(Route route, boolean everyField) throws SQLException {
        var before = other.checksum();
        var thorough = callers.stream()
                .filter(c -> route.mayBeCalledBy(c.roles))
                .findFirst()
                .orElse(callers.get(0));
        // Fields are tried by two: whoever may call first and last. What one may not see is in the path, and is tried
        // by all.
        var last = callers.stream()
                .filter(c -> route.mayBeCalledBy(c.roles))
                .reduce((first, second) -> second)
                .orElse(thorough);
        for (var caller : callers) {
            everything = caller == thorough;
            boolean fields = everyField && (caller == thorough || caller == last);
            var base = baseline(route);
            reach(caller, base);
            var rows = new ArrayList<Slot>();
            for (var slot : route.slots()) {
                if (slot.in() == In.PATH) {
                    var kind = Slots.kind(route, slot);
                    switch (kind) {
                        case "word" -> odd(caller, base, slot);
                        case "tool" -> tool(caller, base, slot);
                        case "company" -> company(caller, base, slot);
                        default -> {
                            rows.add(slot);
                            row(caller, base, slot);
                        }
                    }
                } else if (fields && route.mayBeCalledBy(caller.roles)) {
                    field(caller, base, slot);
                }
            }
            if (rows.size() > 1) {
                together(caller, base, rows);
            }
            if (fields
                    && route.mayBeCalledBy(caller.roles)
                    && (route.body() == Body.CSV || route.slots().contains(FILE))) {
                cells(caller, base);
            }
        }
        own.restore(); // what was refused, and what was read, may have been recorded
        var after = other.checksum();
        if (!after.equals(before)) {
            faults.add(route + " changed the other company's rows" + difference(before, after));
            other.restore();
        }
    }

    /** One's own, as the first who may. */
    void ask(Route route) throws SQLException {
        var caller = callers.stream()
                .filter(c -> route.mayBeCalledBy(c.roles))
                .findFirst()
                .orElse(callers.get(0));
        ask(caller, baseline(route), "");
    }

    /**
     * Whether a route that reads shows a row of this table that was put among one's own on purpose: by itself, or asked for
     * with its id.
     */
    void read(Route route, String table) throws SQLException {
        for (var caller : callers) {
            if (!route.open() && !route.mayBeCalledBy(caller.roles)) {
                continue;
            }
            var base = baseline(route);
            ask(caller, base, "");
            for (var slot : route.slots()) {
                var kind = slot.in() == In.PATH ? Slots.kind(route, slot) : "word";
                if (kind.equals("tool")) {
                    ask(caller, base.with(slot, other.tool), ""); // whatever was said about it elsewhere
                } else if (kind.equals(table)) {
                    var random = Seed.newId().toString();
                    var reference = normal(ask(caller, base.with(slot, random), random), random);
                    var id = other.id(table).toString();
                    same(caller, base.with(slot, id), reference, "another company's " + table, id);
                }
            }
        }
    }

    private static String difference(String before, String after) {
        var was = java.util.Set.of(before.split(" "));
        return java.util.Arrays.stream(after.split(" "))
                .filter(table -> !was.contains(table))
                .map(table -> " of " + table.replaceAll("=.*", ""))
                .collect(java.util.stream.Collectors.joining());
    }

    private Probe baseline(Route route) {
        var values = new LinkedHashMap<Slot, String>();
        for (var slot : route.slots()) {
            var value = slot.in() == In.PATH
                    ? switch (Slots.kind(route, slot)) {
                        case "word" -> Slots.word(route, slot);
                        case "tool" -> own.tool;
                        case "company" -> ownAlias;
                        default -> own.id(Slots.kind(route, slot)).toString();
                    }
                    : slot.name().equals("tool") && slot.in() != In.QUERY ? other.tool : Slots.baseline(route, slot);
            if (slot.name().equals("dry_run")) {
                value = "true";
            } else if (slot.name().equals("tool") && route.path().endsWith("comparison")) {
                value = own.tool + "\nteams";
            } else if (slot.name().equals("tool") && route.path().endsWith("can-i-send")) {
                value = own.tool; // about which alone something is decided
            }
            if (value != null) {
                values.put(slot, value);
            }
        }
        if (route.body() == Body.CSV || route.fields().contains(FILE)) {
            values.put(FILE, file("", ""));
        }
        return new Probe(route, values);
    }

    /** One's own with the right role is there, which shows that the other probes reach the thing; without the role it is refused. */
    private void reach(Caller caller, Probe base) throws SQLException {
        var route = base.route();
        var answer = ask(caller, base, "");
        if (Slots.isForEvaluation(route) && Set.of(400, 404).contains(answer.status())) {
            return;
        }
        if (Slots.mayBeMissing(route) && answer.status() == 404) {
            return;
        }
        if (Slots.isPrivate(route) && !caller.name.equals("tenant-admin") && answer.status() == 404) {
            return;
        }
        int status = answer.status();
        if (route.open() || route.mayBeCalledBy(caller.roles)) {
            boolean reached = route.reads()
                    ? status == 200 || status == 303
                    : !Set.of(401, 403, 404, 405, 406, 415).contains(status)
                            && !(status == 400
                                    && Set.of(Body.FORM, Body.MULTIPART).contains(route.body()));
            if (!reached && !(status == 404 && Slots.isPersonal(route, caller.roles))) {
                faults.add(caller.name + ": " + base.said() + " is one's own and answers " + status);
            }
        } else if (caller.name.equals("anonymous")
                ? !Set.of(401, 302, 303).contains(status)
                : !route.anyone() && status != 403) {
            faults.add(caller.name + ": " + base.said() + " is not for them and answers " + status);
        }
    }

    private void row(Caller caller, Probe base, Slot slot) throws SQLException {
        var random = Seed.newId().toString();
        var reference = normal(ask(caller, base.with(slot, random), random), random);
        var kind = Slots.kind(base.route(), slot);
        for (var entry : other.ids().entrySet()) {
            if (!everything && !entry.getKey().equals(kind) && !entry.getKey().equals("person")) {
                continue;
            }
            var id = entry.getValue().toString();
            same(caller, base.with(slot, id), reference, "another company's " + entry.getKey(), id);
        }
        same(caller, base.with(slot, deleted), reference, "nobody's any more", deleted);
        if (!everything) {
            return; // how an id is read does not depend on who asks
        }
        for (var odd : List.of(
                "not-a-uuid", "1", random.substring(1), "00000000-0000-0000-0000-000000000000", "';--", "..%2f", "ž")) {
            var answer = ask(caller, base.with(slot, odd), odd);
            if (!("" + answer.status()).equals(reference.get(0))) {
                faults.add(caller.name + ": " + base.with(slot, odd).said() + " is malformed and answers "
                        + answer.status() + " instead of " + reference.get(0));
            }
        }
    }

    private void together(Caller caller, Probe base, List<Slot> slots) throws SQLException {
        var random = Seed.newId().toString();
        var control = base;
        var probe = base;
        for (var slot : slots) {
            control = control.with(slot, random);
            probe = probe.with(slot, other.id(Slots.kind(base.route(), slot)).toString());
        }
        var reference = normal(ask(caller, control, random), random);
        var answer = ask(caller, probe, probe.values().values().toArray(String[]::new));
        if (answer.status() != Integer.parseInt(reference.get(0))) {
            faults.add(caller.name + ": " + probe.said() + " answers " + answer.status() + " instead of "
                    + reference.get(0));
        }
    }

    /** A tool is everybody's; that the other company has it in its register must not show. */
    private void tool(Caller caller, Probe base, Slot slot) throws SQLException {
        other.remove("register_entry");
        var reference = normal(ask(caller, base.with(slot, other.tool), ""), "");
        other.restore();
        same(caller, base.with(slot, other.tool), reference, "a tool of another company's register", "");
        odd(caller, base, slot);
    }

    private void company(Caller caller, Probe base, Slot slot) throws SQLException {
        var unknown = "nobody-" + otherAlias.length();
        var reference = normal(ask(caller, base.with(slot, unknown), unknown), unknown);
        same(caller, base.with(slot, otherAlias), reference, "another company", otherAlias);
        odd(caller, base, slot);
    }

    /** Any field may carry what belongs to somebody: each gets whatever the other company has that can be named. */
    private void field(Caller caller, Probe base, Slot slot) throws SQLException {
        if (slot.equals(FILE)) {
            return;
        }
        if (slot.name().equals("tool")) {
            tool(caller, base, slot);
        }
        var random = Seed.newId().toString();
        var reference = normal(ask(caller, base.with(slot, random), random), random);
        for (var entry : other.ids().entrySet()) {
            if (!entry.getKey().equals("person")
                    && !entry.getKey().contains(slot.name())
                    && !(everything && Slots.isNamed(entry.getKey()))) {
                continue;
            }
            var id = entry.getValue().toString();
            same(caller, base.with(slot, id), reference, "another company's " + entry.getKey(), id);
        }
        for (var entry : other.texts().entrySet()) {
            if (!entry.getKey().contains(slot.name()) && !(everything && names(entry.getKey()))) {
                continue;
            }
            var unknown = unknown(entry.getValue());
            var expected = normal(ask(caller, base.with(slot, unknown), unknown), unknown);
            same(
                    caller,
                    base.with(slot, entry.getValue()),
                    expected,
                    "another company's " + entry.getKey(),
                    entry.getValue());
        }
        odd(caller, base, slot);
    }

    /** Whether things are found by what stands in such a column; a reason or a note names nothing. */
    private static boolean names(String column) {
        int dot = column.indexOf('.');
        return NAMING.contains(column.substring(dot + 1)) && Slots.isNamed(column.substring(0, dot));
    }

    private void cells(Caller caller, Probe base) throws SQLException {
        for (var cell : CELLS) {
            for (var entry : other.texts().entrySet()) {
                if (!names(entry.getKey())) {
                    continue;
                }
                var text = entry.getValue();
                var unknown = unknown(text);
                var reference = normal(ask(caller, base.with(FILE, file(cell, unknown)), unknown), unknown);
                same(caller, base.with(FILE, file(cell, text)), reference, "another company's text as " + cell, text);
            }
        }
    }

    /** Nothing that can be typed breaks anything. */
    private void odd(Caller caller, Probe base, Slot slot) throws SQLException {
        if (!everything) {
            return;
        }
        for (var odd :
                List.of("", "no-such-thing", "a\0b", "x".repeat(5_000), "%", "\uD83D\uDE00", "-1", "99999999999")) {
            ask(caller, base.with(slot, odd), odd);
        }
    }

    private void same(Caller caller, Probe probe, List<String> reference, String what, String said)
            throws SQLException {
        var answer = normal(ask(caller, probe, said), said);
        if (!answer.equals(reference)) {
            faults.add(caller.name + ": " + probe.said() + " is " + what + " and answers "
                    + difference(reference, answer));
        }
    }

    private Answer ask(Caller caller, Probe probe, String... said) throws SQLException {
        probes++;
        var answer = probe.by(caller);
        if (answer.status() >= 500
                && !(answer.status() == 503
                        && answer.raw().headers().firstValue("Retry-After").isPresent())) {
            faults.add(caller.name + ": " + probe.said() + " answers " + answer.status());
        }
        var shown = (answer.location() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        for (var value : said) {
            shown = without(shown, value);
        }
        if (shown.contains(other.word) || shown.contains(otherAlias) && !caller.roles.contains("operator")) {
            int at = Math.max(shown.indexOf(other.word), shown.indexOf(otherAlias));
            faults.add(caller.name + ": " + probe.said() + " shows the other company's words: " + around(shown, at));
        }
        for (var id = ID.matcher(shown); id.find(); ) {
            if (otherIds.contains(id.group())) {
                faults.add(caller.name + ": " + probe.said() + " shows the other company's id "
                        + around(shown, id.start()));
            }
        }
        if ((!probe.route().reads() || Slots.isRecorded(probe.route())) && answer.status() < 400) {
            own.restore();
        }
        return answer;
    }

    private List<String> normal(Answer answer, String said) {
        return List.of("" + answer.status(), answer.type(), plain(answer.location(), said), plain(answer.body(), said));
    }

    /** Without what was sent, form tokens, times, and ids and numbers that are new. */
    private String plain(String text, String said) {
        var plain = CSRF.matcher(without(text.toLowerCase(Locale.ROOT), said)).replaceAll("token");
        plain = TIME.matcher(plain).replaceAll("time");
        plain = COUNTED.matcher(plain).replaceAll("/imports/n");
        return ID.matcher(plain).replaceAll(found -> ownIds.contains(found.group()) ? found.group() : "new-id");
    }

    private static String without(String text, String said) {
        if (said.isEmpty()) {
            return text;
        }
        var lower = said.toLowerCase(Locale.ROOT);
        return text.replace(lower, "said")
                // a text of 24 letters is tried as an id in base 64, and said again in its other alphabet
                .replace(lower.replace('-', '+').replace('_', '/'), "said")
                .replace(URLEncoder.encode(lower, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT), "said")
                .replace(
                        lower.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("\"", "&quot;")
                                .replace("'", "&#39;"),
                        "said");
    }

    private String unknown(String text) {
        return text.replace(
                other.word, "r" + UUID.randomUUID().toString().replace("-", "").substring(0, other.word.length() - 1));
    }

    private static String file(String cell, String value) {
        var row = new LinkedHashMap<>(Map.of("number", "P-1", "name", "Probe", "mail", "probe@probe.example"));
        if (!cell.isEmpty()) {
            row.put(cell, value);
        }
        return String.join(",", CELLS) + "\r\n"
                + String.join(
                        ",", CELLS.stream().map(c -> row.getOrDefault(c, "")).toList()) + "\r\n";
    }

    private static String difference(List<String> expected, List<String> got) {
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(got.get(i))) {
                int at = 0;
                while (at < Math.min(expected.get(i).length(), got.get(i).length())
                        && expected.get(i).charAt(at) == got.get(i).charAt(at)) {
                    at++;
                }
                return List.of("the status", "the type", "the location", "the body")
                                .get(i) + " …" + around(got.get(i), at) + "… instead of …" + around(expected.get(i), at)
                        + "…";
            }
        }
        return "the same";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, Math.min(at, text.length()) - 60), Math.min(text.length(), at + 80))
                .replaceAll("\\s+", " ");
    }
}
