package io.parley.identity;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Collects a line's cells, each with the line it begins on, and never more of them than a file of people can have. */
final class PeopleCsvRecords extends CsvCallbackHandler<PeopleCsvRecords.Line> {
    private static final int KEPT_CELLS = 64;

    record Cell(int line, String text, boolean strayQuote) {}

    /** {@code count} may be larger than the cells that were kept. */
    record Line(int line, List<Cell> cells, int count) {}

    private List<Cell> cells = new ArrayList<>();
    private int first;
    private int current;
    private int count;
    private boolean empty;

    /** Where the parser was when it gave up. */
    int line() {
        return current;
    }

    int column() {
        return count + 1;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        first = (int) startingLineNumber;
        current = first;
        count = 0;
        empty = false;
        cells = new ArrayList<>();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        count++;
        int begins = current;
        boolean stray = false;
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            stray |= !quoted && c == '"';
            if (c == '\n' || c == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n')) {
                current++;
            }
        }
        if (count <= KEPT_CELLS) {
            cells.add(new Cell(begins, new String(buffer, offset, length), stray));
        }
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected Line buildRecord() {
        return new Line(first, cells, count);
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {}
}
