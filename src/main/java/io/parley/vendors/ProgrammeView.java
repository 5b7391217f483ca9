package io.parley.vendors;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a vendor has in place, item by item. */
record ProgrammeView(List<Row> rows) {
    /** {@code state}: known, absent or unknown; {@code observed} is then the day on which somebody searched in vain. */
    record Row(
            String key,
            String label,
            String state,
            @Nullable String source,
            String host,
            @Nullable LocalDate observed) {}

    static ProgrammeView of(Map<ProgrammeItem, Programmes.Entry> entries, ProgrammeMessages words) {
        return new ProgrammeView(Arrays.stream(ProgrammeItem.values())
                .map(item -> row(item, entries.get(item), words))
                .toList());
    }

    private static Row row(ProgrammeItem item, Programmes.@Nullable Entry entry, ProgrammeMessages words) {
        return entry == null
                ? new Row(item.key(), item.label(words), FactState.UNKNOWN.key(), null, "", null)
                : new Row(
                        item.key(),
                        item.label(words),
                        entry.state().key(),
                        entry.source().isEmpty() ? null : entry.source(),
                        host(entry.source()),
                        entry.observed());
    }

    public int yes() {
        return count(FactState.KNOWN);
    }

    public int unknown() {
        return count(FactState.UNKNOWN);
    }

    private int count(FactState state) {
        return (int) rows.stream().filter(r -> r.state.equals(state.key())).count();
    }

    private static String host(String source) {
        var host = Objects.requireNonNullElse(URI.create(source).getHost(), "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
