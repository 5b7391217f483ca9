package io.parley.register;

import io.parley.catalog.Faults;
import io.parley.catalog.Fields;
import io.parley.catalog.YamlMap;
import io.parley.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code lessons/*.yaml}: every text in every language of the product, every tool and question one of the catalog. */
final class LessonReader {
    private static final Set<String> KNOWN = Set.of("slug", "title", "intro", "points", "remember", "tools");
    private static final Set<String> POINT = Set.of("title", "text", "attribute");
    private static final Set<String> TOOL = Set.of("tool");

    private final Set<String> tools;
    private final Set<String> attributes;
    private final Faults faults = new Faults();

    private LessonReader(Set<String> tools, Set<String> attributes) {
        this.tools = tools;
        this.attributes = attributes;
    }

    /** Throws {@link io.parley.catalog.FaultyFilesException}. */
    static List<Lesson> read(Map<String, String> files, Set<String> tools, Set<String> attributes) {
        var reader = new LessonReader(tools, attributes);
        var lessons = new ArrayList<Lesson>();
        files.forEach((file, text) -> reader.read(file, text, lessons));
        reader.faults.throwIfAny();
        return List.copyOf(lessons);
    }

    private void read(String file, String text, List<Lesson> lessons) {
        var map = YamlMap.ofFile(file, text, KNOWN, faults);
        if (map == null) {
            return;
        }
        var slug = Fields.slug(map, "slug");
        if (slug != null && !file.equals(slug + ".yaml")) {
            map.fault("slug", "\"" + slug + "\" is not the name of the file");
        }
        var title = StarterPackReader.text(map, "title");
        var intro = StarterPackReader.text(map, "intro");
        var remember = StarterPackReader.text(map, "remember");
        var points = map.maps("points", POINT).stream().map(this::point).toList();
        var named = map.maps("tools", TOOL).stream()
                .map(this::tool)
                .filter(t -> !t.isEmpty())
                .toList();
        if (slug == null) {
            return;
        }
        var lesson = new Lesson(slug, title, intro, points, remember, named);
        for (var language : Viewer.LANGUAGES) {
            if (lesson.words(language) > Lesson.MOST_WORDS) {
                map.fault("points", "more than " + Lesson.MOST_WORDS + " words in " + language.toLanguageTag());
            }
        }
        lessons.add(lesson);
    }

    private Lesson.Point point(YamlMap map) {
        var attribute = map.optionalText("attribute");
        if (attribute != null && !attributes.contains(attribute)) {
            map.fault("attribute", "\"" + attribute + "\" is no question of the catalog");
        }
        return new Lesson.Point(StarterPackReader.text(map, "title"), StarterPackReader.text(map, "text"), attribute);
    }

    private String tool(YamlMap map) {
        var tool = Fields.slug(map, "tool");
        if (tool != null && !tools.contains(tool)) {
            map.fault("tool", "\"" + tool + "\" is no tool of the catalog");
        }
        return tool == null ? "" : tool;
    }
}
