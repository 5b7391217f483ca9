package io.parley.catalog;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code vendors*.yaml}: lists of vendors. A country is told with the page that says so; {@code speaks-at} names hosts, or
 * organisations on a host, where the vendor speaks beside its home page.
 */
final class VendorsReader {
    private static final Set<String> KNOWN = Set.of("slug", "name", "homepage", "country", "source", "speaks-at");
    private static final Pattern PLACE = Pattern.compile("[a-z0-9.-]+\\.[a-z]{2,}(/[A-Za-z0-9_.-]+)?");

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
                var vendor = new Vendor(slug, name == null ? slug : name, homepage, country, source);
                vendor.speaksAt = places(map);
                vendors.putIfAbsent(slug, vendor);
            }
        }
    }

    private static String[] places(YamlMap map) {
        if (!map.has("speaks-at")) {
            return new String[0];
        }
        var places = map.texts("speaks-at");
        for (var place : places) {
            if (!PLACE.matcher(place).matches()) {
                map.fault("speaks-at", "\"" + place + "\" is neither a host nor a host with an organisation");
            }
        }
        return places.toArray(String[]::new);
    }
}
