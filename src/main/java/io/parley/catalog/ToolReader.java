package io.parley.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code tools/<slug>.yaml}: one tool with its facts. */
final class ToolReader {
    private static final Set<String> KNOWN =
            Set.of("slug", "name", "vendor", "category", "website", "domains", "app-ids", "facts");
    private static final Set<String> APP_IDS = Set.of("android", "ios");

    private final Map<String, Attribute> attributes;
    private final Set<String> vendors;
    private final LocalDate today;
    private final Faults faults;

    ToolReader(Map<String, Attribute> attributes, Set<String> vendors, LocalDate today, Faults faults) {
        this.attributes = attributes;
        this.vendors = vendors;
        this.today = today;
        this.faults = faults;
    }

    record WithFacts(Tool tool, List<Fact> facts) {}

    /** Null when the file has faults, which are told. */
    @Nullable
    WithFacts read(String file, String text) {
        int before = faults.count();
        var map = YamlMap.ofFile(file, text, KNOWN, faults);
        if (map == null) {
            return null;
        }
        var slug = Fields.slug(map, "slug");
        if (slug != null && !file.endsWith("/" + slug + ".yaml")) {
            map.fault("slug", "\"" + slug + "\" is not the name of the file");
        }
        var name = map.text("name");
        var vendor = Fields.slug(map, "vendor");
        if (vendor != null && !vendors.contains(vendor)) {
            map.fault("vendor", "\"" + vendor + "\" is in none of the vendors files");
        }
        var category = Fields.member(map, "category", Category.class);
        var website = Fields.optionalHttps(map, "website");
        var domains = map.texts("domains");
        var apps = map.has("app-ids") ? map.map("app-ids", APP_IDS) : null;
        var android = apps == null ? null : apps.optionalText("android");
        var ios = apps == null ? null : apps.optionalText("ios");
        var facts = facts(map, slug == null ? "" : slug);
        if (slug == null || name == null || vendor == null || category == null || before != faults.count()) {
            return null;
        }
        var tool = new Tool(slug, name, vendor, category, website, domains, android, ios, ContentHash.of(text));
        return new WithFacts(tool, facts);
    }

    private List<Fact> facts(YamlMap tool, String slug) {
        var facts = new ArrayList<Fact>();
        var asked = new HashSet<String>();
        for (var map : tool.maps("facts", FactReader.KNOWN)) {
            var key = map.text("attribute");
            var attribute = key == null ? null : attributes.get(key);
            if (key == null) {
                continue;
            }
            if (attribute == null) {
                map.fault("attribute", "\"" + key + "\" is no question of attributes.yaml");
                continue;
            }
            if (!asked.add(key)) {
                map.fault("attribute", "\"" + key + "\" is answered twice");
            }
            var fact = new FactReader(map, attribute, today).read(slug);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }
}
