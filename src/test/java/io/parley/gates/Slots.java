package io.parley.gates;

import io.parley.gates.Route.In;
import io.parley.gates.Route.Slot;
import java.util.List;
import java.util.Map;

/** What the slots of routes hold. A path slot that is not here fails the build: say whose id it is. */
final class Slots {
    /** The row that a path slot names; the longest beginning of the path decides. */
    private static final List<Map.Entry<String, String>> ROWS = List.of(
            Map.entry("/people/imports/{id}", "people_import"),
            Map.entry("/api/v1/people/imports/{id}", "people_import"),
            Map.entry("/people/{id}", "person"),
            Map.entry("/api/v1/people/{id}", "person"),
            Map.entry("/groups/{id}", "people_group"),
            Map.entry("/api/v1/groups/{id}", "people_group"),
            Map.entry("/groups/{id}/members/{person}", "person"),
            Map.entry("/requests/{id}", "tool_request"),
            Map.entry("/api/v1/requests/{id}", "tool_request"),
            Map.entry("/exceptions/{id}", "exception_case"),
            Map.entry("/api/v1/exceptions/{id}", "exception_case"),
            Map.entry("/channels/{id}", "contact_channel"),
            Map.entry("/api/v1/channels/{id}", "contact_channel"),
            Map.entry("/channels/{id}/rotations/{rotation}", "access_rotation"),
            Map.entry("/register/{id}", "register_entry"));

    /** Slots that hold words which mean the same in every company: a valid one, or many routes' baseline would not be reached. */
    private static final Map<String, String> WORDS = Map.of("role", "observer", "alias", "probe-company");

    /** Fields without which a route refuses before it looks at anything. */
    private static final Map<String, String> BASELINE = Map.ofEntries(
            Map.entry("number", "P-1"),
            Map.entry("name", "Probe Person"),
            Map.entry("mail", "probe@probe.example"),
            Map.entry("type", "employee"),
            Map.entry("language", "en"),
            Map.entry("zone", "UTC"),
            Map.entry("work_start", "09:00"),
            Map.entry("work_end", "17:00"),
            Map.entry("version", "0"),
            Map.entry("role", "observer"),
            Map.entry("reason", "The probes need it for their own good reasons"));

    private Slots() {}

    /** The kind of a path slot: a table's name, {@code tool} or {@code word}. */
    static String kind(Route route, Slot slot) {
        var upTo = route.path()
                .substring(
                        0, route.path().indexOf("{" + slot.name()) + slot.name().length() + 2);
        if (slot.name().equals("slug")) {
            return route.path().startsWith("/starter-packs") || route.path().startsWith("/api/v1/starter-packs")
                    ? "word"
                    : "tool";
        }
        if (WORDS.containsKey(slot.name())) {
            return "word";
        }
        return ROWS.stream()
                .filter(row -> row.getKey().equals(upTo))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "Nobody said what {" + slot.name() + "} of " + route
                                        + " holds: add it to io.parley.gates.Slots, so that the isolation matrix can ask with another company's"));
    }

    static String word(Route route, Slot slot) {
        return slot.name().equals("slug") ? "messengers" : WORDS.get(slot.name());
    }

    /** Null: left out. */
    static String baseline(Slot slot) {
        return slot.in() == In.QUERY ? null : BASELINE.get(slot.name());
    }
}
