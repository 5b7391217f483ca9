package io.parley.alternatives;

import io.parley.catalog.Faults;
import io.parley.catalog.Fields;
import io.parley.catalog.Reason;
import io.parley.catalog.SourceKind;
import io.parley.catalog.YamlMap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code alternatives/*.yaml}: what documentation says about a tool and a reason. It goes before what the catalog's facts suggest. */
final class CapabilityReader {
    private static final Set<String> KNOWN = Set.of("capabilities");
    private static final Set<String> ENTRY =
            Set.of("tool", "reason", "level", "source", "kind", "observed", "confidence", "note");
    /** The others are the same for every tool. */
    private static final Set<Reason> ASKED = EnumSet.of(
            Reason.FASTER_THAN_MAIL,
            Reason.ON_MY_PHONE,
            Reason.CALLS_AND_VOICE_NOTES,
            Reason.FILE_SIZE,
            Reason.SEARCH_AND_HISTORY,
            Reason.GROUPS_OUTSIDE,
            Reason.NOTIFICATIONS,
            Reason.TRANSLATION_OR_ACCESS,
            Reason.ABROAD_OR_OFFLINE);

    private static final Set<String> CONFIDENCE = Set.of("A", "B", "C");

    private final Map<String, Map<Reason, Capability>> found = new HashMap<>();
    private final Faults faults = new Faults();
    private final Set<String> tools;
    private final LocalDate today;

    private CapabilityReader(Set<String> tools, LocalDate today) {
        this.tools = tools;
        this.today = today;
    }

    /** Throws {@link io.parley.catalog.FaultyFilesException}. */
    static Map<String, Map<Reason, Capability>> read(Map<String, String> files, Set<String> tools, LocalDate today) {
        var reader = new CapabilityReader(tools, today);
        files.forEach((file, text) -> {
            var map = YamlMap.ofFile(file, text, KNOWN, reader.faults);
            if (map != null) {
                map.maps("capabilities", ENTRY).forEach(reader::entry);
            }
        });
        reader.faults.throwIfAny();
        return reader.found;
    }

    private void entry(YamlMap map) {
        var tool = Fields.slug(map, "tool");
        if (tool != null && !tools.contains(tool)) {
            map.fault("tool", "\"" + tool + "\" is no tool of the catalog");
        }
        var word = map.text("reason");
        var reason =
                word == null ? null : Reason.find(word).filter(ASKED::contains).orElse(null);
        if (word != null && reason == null) {
            map.fault("reason", "\"" + word + "\" is no reason that a tool's documentation can answer");
        }
        var level = Fields.member(map, "level", Level.class);
        if (level == Level.UNKNOWN || level == Level.OTHERWISE) {
            map.fault("level", "leave out what is not known");
        }
        var source = Fields.https(map, "source");
        var kind = Fields.member(map, "kind", SourceKind.class);
        var observed = Fields.day(map, "observed", today);
        var confidence = map.text("confidence");
        if (confidence != null && !CONFIDENCE.contains(confidence)) {
            map.fault("confidence", "must be A, B or C");
        }
        var note = map.optionalText("note");
        if (tool == null
                || reason == null
                || level == null
                || source == null
                || kind == null
                || observed == null
                || confidence == null) {
            return; // told above
        }
        var evidence = new Evidence(null, source, kind.key(), observed, confidence, note);
        var capability = new Capability(reason, level, Rule.CURATED, List.of(evidence));
        if (found.computeIfAbsent(tool, t -> new EnumMap<>(Reason.class)).putIfAbsent(reason, capability) != null) {
            map.fault("reason", "\"" + reason.key() + "\" is there twice for " + tool);
        }
    }
}
