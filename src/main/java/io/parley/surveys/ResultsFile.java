package io.parley.surveys;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.parley.kernel.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A release as a file: the published numbers, withheld ones said to be so. Comments are in JSON and XLSX, in their random order. */
final class ResultsFile {
    private final Releases.Published published;
    private final ReleaseTable table;
    private final SurveyMessages words = Languages.messages(SurveyMessages.class);

    ResultsFile(Releases.Published published) {
        this.published = published;
        this.table = ReleaseTable.of(published.results());
    }

    /** For programs. {@code people} null: withheld. */
    Map<String, Object> json() {
        var release = published.results();
        var file = new LinkedHashMap<String, Object>();
        file.put("survey", published.survey());
        file.put("title", published.title());
        file.put("releasedAt", published.releasedAt());
        file.put("invited", release.invited());
        file.put("answered", release.answered());
        file.put("threshold", release.threshold());
        file.put("numbers", table.lines());
        file.put("otherTools", release.others());
        file.put("comments", release.comments());
        var written = new LinkedHashMap<String, List<String>>();
        release.written()
                .forEach(w -> written.put(w.question().in(Languages.current().toLanguageTag()), w.texts()));
        file.put("written", written);
        return file;
    }

    String csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head());
            table.lines().forEach(line -> csv.writeRecord(cells(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Parley", "1.0")) {
            var sheet = book.newWorksheet(sheetName(words.results()));
            head(sheet);
            int row = 1;
            for (var line : table.lines()) {
                var cells = cells(line);
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, cells.get(column));
                }
                if (line.people() == null) {
                    sheet.value(row, 3, words.withheld());
                } else {
                    sheet.value(row, 3, line.people());
                }
                if (line.of() != null) {
                    sheet.value(row, 4, line.of());
                }
                row++;
            }
            written(book.newWorksheet(sheetName(words.commentsTitle())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet) {
        var head = head();
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, column < 3 ? 40 : 12);
        }
        sheet.freezePane(0, 1);
    }

    private void written(Worksheet sheet) {
        var release = published.results();
        var texts = new ArrayList<List<String>>();
        release.others().forEach(t -> texts.add(List.of(words.othersTitle(), t)));
        release.comments().forEach(t -> texts.add(List.of(words.commentLabel(), t)));
        release.written()
                .forEach(w -> w.texts()
                        .forEach(t -> texts.add(
                                List.of(w.question().in(Languages.current().toLanguageTag()), t))));
        sheet.width(0, 40);
        sheet.width(1, 100);
        for (int row = 0; row < texts.size(); row++) {
            sheet.value(row, 0, texts.get(row).get(0));
            sheet.value(row, 1, texts.get(row).get(1));
        }
    }

    private List<String> head() {
        return List.of(words.questionColumn(), words.answer(), words.group(), words.peopleColumn(), words.ofColumn());
    }

    private List<String> cells(ReleaseTable.Line line) {
        return List.of(
                plain(line.question()),
                plain(line.answer()),
                plain(line.group().isEmpty() ? words.everybody() : line.group()),
                line.people() == null ? words.withheld() : "" + line.people(),
                line.of() == null ? "" : "" + line.of());
    }

    /** A spreadsheet would calculate what begins like this. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String sheetName(String text) {
        return text.length() <= 31 ? text : text.substring(0, 31);
    }
}
