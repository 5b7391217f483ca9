package io.parley.identity;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of people and says everything that is wrong with it; knows nothing of who is known already. */
final class PeopleCsv {
    static final int MAX_BYTES = 10 * 1024 * 1024;
    static final int MAX_ROWS = 100_000;
    private static final int LONGEST_CELL = 65_536;

    /** Values as they are kept, for the columns that the file has. */
    record Row(int line, Map<PersonField, String> values) {}

    /** {@code columns}: which columns the file has, and where, counted from 1. */
    record Parsed(List<Row> rows, Map<PersonField, Integer> columns, PeopleFaults faults) {}

    private final byte[] content;
    private final PeopleFaults faults = new PeopleFaults();
    private final List<Row> rows = new ArrayList<>();
    private final Map<PersonField, Integer> columns = new EnumMap<>(PersonField.class);
    private final List<PersonField> order = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> mails = new HashMap<>();

    private PeopleCsv(byte[] content) {
        this.content = content;
    }

    static Parsed parse(byte[] content) {
        var csv = new PeopleCsv(content);
        if (PeopleBytes.check(content, csv.faults)) {
            csv.read();
        }
        return new Parsed(csv.rows, csv.columns, csv.faults);
    }

    private void read() {
        var records = new PeopleCsvRecords();
        int start = PeopleBytes.startOfText(content);
        var text = new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start), StandardCharsets.UTF_8);
        try (var reader = CsvReader.builder()
                .fieldSeparator(PeopleBytes.separator(content))
                .maxBufferSize(LONGEST_CELL)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(records, text)) {
            boolean header = true;
            for (var line : reader) {
                if (header) {
                    header = false;
                    if (!header(line)) {
                        return;
                    }
                } else if (rows.size() >= MAX_ROWS) {
                    faults.add(line.line(), 0, "", PersonFault.TOO_MANY_ROWS, "");
                    return;
                } else {
                    row(line);
                }
            }
            if (header) {
                faults.add(0, 0, "", PersonFault.EMPTY_FILE, "");
            } else if (rows.isEmpty() && faults.none()) {
                faults.add(1, 0, "", PersonFault.NO_ROWS, "");
            }
        } catch (CsvParseException e) {
            gaveUp(records, e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        } catch (UncheckedIOException e) {
            gaveUp(records, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // closing bytes in memory
        }
    }

    private void gaveUp(PeopleCsvRecords at, @Nullable String why) {
        var fault = PersonFault.ENDLESS_CELL;
        if (why != null && why.startsWith("Unclosed")) {
            fault = PersonFault.UNCLOSED_QUOTE;
        } else if (why != null && why.startsWith("Unexpected character after")) {
            fault = PersonFault.STRAY_QUOTE;
        }
        faults.add(at.line(), at.column(), name(at.column()), fault, "");
    }

    private boolean header(PeopleCsvRecords.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            var text = line.cells().get(i).text().strip();
            var field = PersonField.find(text);
            if (field.isEmpty()) {
                faults.add(line.line(), i + 1, text, PersonFault.UNKNOWN_COLUMN, text);
            } else if (columns.putIfAbsent(field.get(), i + 1) != null) {
                faults.add(line.line(), i + 1, text, PersonFault.COLUMN_TWICE, text);
            } else {
                order.add(field.get());
            }
        }
        if (line.count() > line.cells().size()) {
            faults.add(line.line(), 0, "", PersonFault.CELL_COUNT, line.count() + " > " + PersonField.values().length);
        }
        Arrays.stream(PersonField.values())
                .filter(field -> field.required() && !columns.containsKey(field))
                .forEach(field -> faults.add(line.line(), 0, field.key(), PersonFault.MISSING_COLUMN, field.key()));
        return faults.none();
    }

    private void row(PeopleCsvRecords.Line line) {
        if (line.count() != order.size()) {
            faults.add(
                    line.line(),
                    Math.min(line.count(), order.size()) + 1,
                    "",
                    PersonFault.CELL_COUNT,
                    line.count() + " ≠ " + order.size());
            return;
        }
        if (line.cells().stream().allMatch(cell -> cell.text().isEmpty())) {
            return; // the empty lines that spreadsheets leave behind
        }
        var values = new EnumMap<PersonField, String>(PersonField.class);
        var right = EnumSet.noneOf(PersonField.class);
        for (int i = 0; i < order.size(); i++) {
            var cell = line.cells().get(i);
            var field = order.get(i);
            var checked = PersonChecks.check(field, cell.text());
            var fault = cell.strayQuote() ? PersonFault.STRAY_QUOTE : checked.fault();
            if (fault != null) {
                faults.add(cell.line(), i + 1, field.key(), fault, cell.text().strip());
            } else {
                right.add(field);
            }
            values.put(field, checked.value());
        }
        PersonChecks.pairs(values)
                .forEach((field, fault) -> faults.add(
                        lineOf(line, field), column(field), field.key(), fault, values.getOrDefault(field, "")));
        if (right.contains(PersonField.NUMBER)) {
            once(line, PersonField.NUMBER, values, numbers, PersonFault.NUMBER_TWICE);
        }
        if (right.contains(PersonField.MAIL)) {
            once(line, PersonField.MAIL, values, mails, PersonFault.MAIL_TWICE);
        }
        rows.add(new Row(line.line(), values));
    }

    private void once(
            PeopleCsvRecords.Line line,
            PersonField field,
            Map<PersonField, String> values,
            Map<String, Integer> seen,
            PersonFault fault) {
        var value = values.getOrDefault(field, ""); // a mail is in lower case already
        var before = seen.putIfAbsent(value, line.line());
        if (before != null) {
            faults.add(lineOf(line, field), column(field), field.key(), fault, "" + before);
        }
    }

    private int lineOf(PeopleCsvRecords.Line line, PersonField field) {
        return line.cells().get(column(field) - 1).line();
    }

    private int column(PersonField field) {
        return columns.getOrDefault(field, 0);
    }

    private String name(int column) {
        return column <= order.size() ? order.get(column - 1).key() : "";
    }
}
