package io.parley.vendors.advisories;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose releases are a tool's, from {@code matching/releases.csv}. */
record ReleaseProducts(List<Line> lines) {
    /**
     * @param packaged the version was packaged by then, so that it came out no later
     */
    record Line(String tool, String product, boolean packaged) {}

    private static final ReleaseProducts SHIPPED = load();

    static ReleaseProducts shipped() {
        return SHIPPED;
    }

    Set<String> tools(Collection<Release> releases) {
        var products = releases.stream().map(Release::product).collect(Collectors.toSet());
        return lines.stream()
                .filter(l -> products.contains(l.product))
                .map(Line::tool)
                .collect(Collectors.toSet());
    }

    List<Line> of(String tool) {
        return lines.stream().filter(l -> l.tool.equals(tool)).toList();
    }

    private static ReleaseProducts load() {
        var lines = new ArrayList<Line>();
        try (var file = Objects.requireNonNull(ReleaseProducts.class.getResourceAsStream("/matching/releases.csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(l -> lines.add(new Line(
                    l.getField("tool"), l.getField("product"), l.getField("day").equals("packaged"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReleaseProducts(List.copyOf(lines));
    }
}
