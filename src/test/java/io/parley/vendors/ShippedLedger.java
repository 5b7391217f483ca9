package io.parley.vendors;

import io.parley.catalog.CatalogFiles;
import io.parley.catalog.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of the ledger and what vendors have in place, without a database. */
public final class ShippedLedger {
    private static final Pattern VENDOR = Pattern.compile("(?m)^vendor: *([a-z0-9-]+)");

    private ShippedLedger() {}

    /** Tool → its facts. */
    public static Map<String, List<LedgerLine>> lines() {
        var faults = new Faults();
        var lines = new TreeMap<String, List<LedgerLine>>();
        LedgerFiles.shipped().forEach((file, text) -> {
            var tool = file.substring(0, file.length() - ".csv".length());
            lines.put(tool, ListingDays.bounded(LedgerReader.read(file, text, Set.of(tool), LocalDate.MAX, faults)));
        });
        faults.throwIfAny();
        return lines;
    }

    /** The last day to which a list was read for it; single pages do not count. */
    public static LocalDate evidenceUntil(List<LedgerLine> lines) {
        return ToolLedger.until(lines).orElseThrow();
    }

    /** Of the tool's vendor. */
    public static Map<ProgrammeItem, FactState> programme(String tool) {
        var vendor = vendor(tool);
        return vendor.isEmpty() ? Map.of() : new Programmes().states(vendor);
    }

    /** Facts of the vendor's other tools, by tool. */
    public static Map<String, List<LedgerLine>> others(String tool, Map<String, List<LedgerLine>> ledger) {
        var others = new TreeMap<>(ledger);
        others.keySet().removeIf(other -> other.equals(tool) || !vendor(other).equals(vendor(tool)));
        return vendor(tool).equals(VendorTools.NOBODY) ? Map.of() : others;
    }

    private static String vendor(String tool) {
        var file = CatalogFiles.beside("catalog/attributes.yaml").get("tools/" + tool + ".yaml");
        var vendor = VENDOR.matcher(file == null ? "" : file);
        return vendor.find() ? vendor.group(1) : "";
    }
}
