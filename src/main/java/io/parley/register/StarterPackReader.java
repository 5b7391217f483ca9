package io.parley.register;

import io.parley.catalog.Faults;
import io.parley.catalog.Fields;
import io.parley.catalog.YamlMap;
import io.parley.kernel.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code starter-packs/*.yaml}: every text in every language of the product, every tool one of the catalog. */
final class StarterPackReader {
    private static final Set<String> KNOWN = Set.of("slug", "title", "description", "tools");
    private static final Set<String> ENTRY = Set.of("tool", "reason");
    private static final Set<String> LANGUAGES =
            Viewer.LANGUAGES.stream().map(l -> l.toLanguageTag()).collect(Collectors.toSet());

    private final Set<String> tools;
    private final Faults faults = new Faults();

    private StarterPackReader(Set<String> tools) {
        this.tools = tools;
    }

    /** Throws {@link io.parley.catalog.FaultyFilesException}. */
    static List<StarterPack> read(Map<String, String> files, Set<String> tools) {
        var reader = new StarterPackReader(tools);
        var packs = new ArrayList<StarterPack>();
        files.forEach((file, text) -> reader.read(file, text, packs));
        reader.faults.throwIfAny();
        return List.copyOf(packs);
    }

    private void read(String file, String text, List<StarterPack> packs) {
        var map = YamlMap.ofFile(file, text, KNOWN, faults);
        if (map == null) {
            return;
        }
        var slug = Fields.slug(map, "slug");
        if (slug != null && !file.equals(slug + ".yaml")) {
            map.fault("slug", "\"" + slug + "\" is not the name of the file");
        }
        var title = text(map, "title");
        var description = text(map, "description");
        var entries = entries(map);
        if (slug != null) {
            packs.add(new StarterPack(slug, title, description, entries));
        }
    }

    private List<StarterPack.Entry> entries(YamlMap pack) {
        var entries = new ArrayList<StarterPack.Entry>();
        var seen = new HashSet<String>();
        for (var map : pack.maps("tools", ENTRY)) {
            var tool = Fields.slug(map, "tool");
            if (tool != null && !tools.contains(tool)) {
                map.fault("tool", "\"" + tool + "\" is no tool of the catalog");
            }
            if (tool != null && !seen.add(tool)) {
                map.fault("tool", "\"" + tool + "\" is there twice");
            }
            var reason = text(map, "reason");
            if (tool != null) {
                entries.add(new StarterPack.Entry(tool, reason));
            }
        }
        return entries;
    }

    static StarterPack.Text text(YamlMap map, String field) {
        var texts = new TreeMap<String, String>();
        var languages = map.map(field, LANGUAGES);
        if (languages != null) {
            for (var language : LANGUAGES) {
                var text = languages.text(language);
                if (text != null) {
                    texts.put(language, text);
                }
            }
        }
        return new StarterPack.Text(texts);
    }
}
