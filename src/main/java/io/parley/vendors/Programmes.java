package io.parley.vendors;

import io.parley.catalog.Faults;
import io.parley.catalog.Keyed;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What vendors have in place, from the shipped file; read once, and a faulty file refuses the start. */
@Startup
@ApplicationScoped
public class Programmes {
    static final String HEADER = "vendor,item,state,source,observed";
    private static final String FILE = "programmes/programmes.csv";
    private static final int FIELDS = 5;

    private final Map<String, Map<ProgrammeItem, Entry>> entries;

    Programmes() {
        var faults = new Faults();
        entries = parse(text(), faults);
        faults.throwIfAny();
    }

    /**
     * {@code state}: known; absent where the vendor's own pages were read and have none; unknown where somebody searched on that
     * day and found no source, which is then empty.
     */
    record Entry(FactState state, String source, LocalDate observed) {}

    /** Empty where nothing is known of this vendor. */
    Map<ProgrammeItem, Entry> of(String vendor) {
        return entries.getOrDefault(vendor, Map.of());
    }

    /** Item → what is known of it; items that nobody looked at are missing. */
    public Map<ProgrammeItem, FactState> states(String vendor) {
        var states = new EnumMap<ProgrammeItem, FactState>(ProgrammeItem.class);
        of(vendor).forEach((item, entry) -> states.put(item, entry.state()));
        return states;
    }

    /** The same by what had been read by then: an item that was looked up later was unknown. */
    Map<ProgrammeItem, FactState> states(String vendor, LocalDate known) {
        return statesKnown(of(vendor), known);
    }

    static Map<ProgrammeItem, FactState> statesKnown(Map<ProgrammeItem, Entry> entries, LocalDate known) {
        var states = new EnumMap<ProgrammeItem, FactState>(ProgrammeItem.class);
        entries.forEach((item, entry) -> {
            if (!entry.observed().isAfter(known)) {
                states.put(item, entry.state());
            }
        });
        return states;
    }

    static Map<String, Map<ProgrammeItem, Entry>> parse(String text, Faults faults) {
        var lines = text.lines().toList();
        var found = new TreeMap<String, Map<ProgrammeItem, Entry>>();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            faults.add(FILE, 1, "header", "has to be " + HEADER);
            return found;
        }
        for (int i = 1; i < lines.size(); i++) {
            var fields = lines.get(i).split(",", -1);
            if (fields.length != FIELDS) {
                faults.add(FILE, i + 1, "line", "has " + fields.length + " fields instead of " + FIELDS);
                continue;
            }
            var item = Keyed.find(ProgrammeItem.class, fields[1]);
            var entry = entry(i + 1, fields, faults);
            if (item.isEmpty()) {
                faults.add(
                        FILE, i + 1, "item", "\"" + fields[1] + "\" is not one of " + Keyed.keys(ProgrammeItem.class));
            } else if (entry != null
                    && found.computeIfAbsent(fields[0], v -> new EnumMap<>(ProgrammeItem.class))
                                    .put(item.get(), entry)
                            != null) {
                faults.add(FILE, i + 1, "item", "was said already");
            }
        }
        return found;
    }

    private static @Nullable Entry entry(int line, String[] fields, Faults faults) {
        var state = Keyed.find(FactState.class, fields[2]);
        if (state.isEmpty()) {
            faults.add(FILE, line, "state", "\"" + fields[2] + "\" is not one of " + Keyed.keys(FactState.class));
        }
        boolean searched = state.filter(s -> s == FactState.UNKNOWN).isPresent();
        if (searched && !fields[3].isEmpty()) {
            faults.add(FILE, line, "source", "has no meaning where nothing was found");
        } else if (!searched && !isHttps(fields[3])) {
            faults.add(FILE, line, "source", "\"" + fields[3] + "\" is not an https address");
        }
        try {
            var day = LocalDate.parse(fields[4]);
            return state.map(s -> new Entry(s, fields[3], day)).orElse(null);
        } catch (DateTimeException e) {
            faults.add(FILE, line, "observed", "\"" + fields[4] + "\" is not a day");
            return null;
        }
    }

    private static boolean isHttps(String address) {
        try {
            var uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String text() {
        try (var file = Programmes.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Vendors with at least one entry. */
    List<String> vendors() {
        return List.copyOf(entries.keySet());
    }
}
