package io.parley.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tables as RFC 4180, UTF-8, lines ended by CR LF, written in one way only; no cell is ever a formula. */
public final class Csv {
    /** What spreadsheets take for a formula or a command, full-width forms included. */
    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠";

    private Csv() {}

    public static String write(List<String> columns, List<? extends Map<String, String>> rows) {
        var text = new StringBuilder(head(columns));
        rows.forEach(row -> text.append(row(columns, row)));
        return text.toString();
    }

    /** The first line, for whoever writes row by row. */
    public static String head(List<String> columns) {
        return line(columns);
    }

    public static String row(List<String> columns, Map<String, String> row) {
        return line(columns.stream()
                .map(column -> neutral(row.getOrDefault(column, "")))
                .toList());
    }

    /** A text that begins like a formula is led in by an apostrophe. */
    public static String neutral(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Rows by column, of a text that {@link #write} has written; anything else throws. */
    static List<Map<String, String>> read(List<String> columns, String text, String what) throws Tampered {
        var lines = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            var cell = new StringBuilder();
            at = cell(text, at, cell);
            cells.add(cell.toString());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else if (text.startsWith("\r\n", at)) {
                at += 2;
                lines.add(List.copyOf(cells));
                cells.clear();
            } else {
                throw new Tampered(what + " is cut off or not a table, line " + (lines.size() + 1) + ".");
            }
        }
        if (lines.isEmpty() || !cells.isEmpty() || !lines.get(0).equals(columns)) {
            throw new Tampered(what + " does not begin with its columns.");
        }
        var rows = rows(columns, lines, what);
        if (!write(columns, rows).equals(text)) {
            throw new Tampered(what + " is not written as such tables are.");
        }
        return rows;
    }

    private static List<Map<String, String>> rows(List<String> columns, List<List<String>> lines, String what)
            throws Tampered {
        var rows = new ArrayList<Map<String, String>>();
        for (int n = 1; n < lines.size(); n++) {
            var line = lines.get(n);
            if (line.size() != columns.size()) {
                throw new Tampered(what + ", line " + (n + 1) + ", has " + line.size() + " cells.");
            }
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Reads one cell and says where it ends. */
    private static int cell(String text, int from, StringBuilder cell) {
        int at = from;
        if (text.charAt(at) != '"') {
            while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
                cell.append(text.charAt(at++));
            }
            return at;
        }
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (!text.startsWith("\"\"", at)) {
                    return at + 1;
                }
                at++;
            }
            cell.append(text.charAt(at));
        }
        return at;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
