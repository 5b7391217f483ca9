package io.parley.catalog;

import java.util.Map;
import java.util.Set;

/** {@code vendors*.yaml}: lists of vendors. A country is told with the page that says so. */
final class VendorsReader {
    private static final Set<String> KNOWN = Set.of("slug", "name", "homepage", "country", "source");

    private VendorsReader() {}

    /** Adds to {@code vendors}, slug → vendor. */
    static void read(String file, String text, Map<String, Vendor> vendors, Faults faults) {
        for (var map : YamlMap.listOfFile(file, text, KNOWN, faults)) {
            var slug = Fields.slug(map, "slug");
            var name = map.text("name");
            var homepage = Fields.optionalHttps(map, "homepage");
            var country = map.optionalText("country");
            var source = country == null ? null : Fields.https(map, "source");
            if (country == null && map.has("source")) {
                map.fault("source", "stands without a country");
            }
            if (slug != null && vendors.containsKey(slug)) {
                map.fault("slug", "\"" + slug + "\" is there twice");
            }
            if (slug != null) { // with faults too: its tools would only repeat them
                vendors.putIfAbsent(slug, new Vendor(slug, name == null ? slug : name, homepage, country, source));
            }
        }
    }
}
