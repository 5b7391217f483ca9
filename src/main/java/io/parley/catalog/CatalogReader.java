package io.parley.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files as one catalog, or everything that is wrong with them. */
final class CatalogReader {
    private CatalogReader() {}

    record Content(Collection<Vendor> vendors, List<ToolReader.WithFacts> tools) {}

    /** {@code files}: path → text. Throws {@link FaultyFilesException}. */
    static Content read(Map<String, String> files, LocalDate today) {
        var faults = new Faults();
        var attributes =
                AttributesReader.read(CatalogFiles.ATTRIBUTES, files.get(CatalogFiles.ATTRIBUTES), faults).stream()
                        .collect(Collectors.toMap(Attribute::key, Function.identity(), (first, second) -> first));
        var vendors = new TreeMap<String, Vendor>();
        files.forEach((file, text) -> {
            if (file.startsWith("vendors")) {
                VendorsReader.read(file, text, vendors, faults);
            }
        });
        var reader = new ToolReader(attributes, vendors.keySet(), today, faults);
        var tools = new ArrayList<ToolReader.WithFacts>();
        var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        files.forEach((file, text) -> {
            if (file.startsWith("tools/")) {
                var tool = reader.read(file, text);
                if (tool != null) {
                    tools.add(tool);
                    var other = names.putIfAbsent(tool.tool().name, file);
                    if (other != null) {
                        faults.add(file, 1, "name", "\"" + tool.tool().name + "\" is the name in " + other + " too");
                    }
                }
            } else if (!file.startsWith("vendors") && !file.equals(CatalogFiles.ATTRIBUTES)) {
                faults.add(file, 1, "file", "is neither attributes.yaml, vendors*.yaml nor in tools/");
            }
        });
        faults.throwIfAny();
        return new Content(vendors.values(), tools);
    }
}
