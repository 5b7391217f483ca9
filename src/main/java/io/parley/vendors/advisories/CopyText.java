package io.parley.vendors.advisories;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's text form of COPY. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    CopyText field(@Nullable String value) {
        next();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyText field(@Nullable LocalDate value) {
        return field(value == null ? null : value.toString());
    }

    CopyText field(boolean value) {
        return field(value ? "t" : "f");
    }

    CopyText array(Collection<String> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() > 1 ? ",\"" : "\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\' || c == '"') {
                    array.append('\\');
                }
                array.append(c);
            }
            array.append('"');
        }
        return field(array.append('}').toString());
    }

    CopyText end() {
        text.append('\n');
        first = true;
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void next() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    /** No text in PostgreSQL holds a zero byte; what should be printable loses nothing by that. */
    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\uFFFD');
                default -> text.append(c);
            }
        }
    }
}
