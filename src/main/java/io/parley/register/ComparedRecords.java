package io.parley.register;

import io.parley.catalog.ToolSheet;
import io.parley.vendors.Measure;
import io.parley.vendors.VendorMessages;
import io.parley.vendors.VendorRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The vendors' records beside each other: four rates in words, none where too little is on record. */
final class ComparedRecords {
    private ComparedRecords() {}

    record Row(String question, List<Cell> cells) {}

    /** {@code unknown}: for so many of the cases the sources do not say. */
    record Cell(String tool, boolean enough, int cases, int count, int unknown) {}

    static List<Row> of(List<ToolSheet> tools, Map<String, VendorRecord> records, VendorMessages words) {
        return Arrays.stream(Measure.values())
                .map(measure -> new Row(
                        measure.label(words),
                        tools.stream()
                                .map(tool -> cell(tool.name(), measure, records.get(tool.slug())))
                                .toList()))
                .toList();
    }

    private static Cell cell(String tool, Measure measure, VendorRecord record) {
        var rate = measure.of(record);
        return new Cell(tool, record.hasEnough(), record.cases(), rate.count(), rate.unknown());
    }
}
