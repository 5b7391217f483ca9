package io.parley.verify;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * RFC 8785 for flat objects of strings, in which {@code v} alone is a whole number. Reading is strict by writing again:
 * what is not exactly as this class would write it is refused, so that two programs can never read it differently.
 */
public final class CanonicalJson {
    private static final String NUMBER = "v";

    private final String text;
    private int at;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** Keys in the order of their UTF-16 units, which is the order of Java's strings. */
    public static String write(Map<String, String> values) {
        var json = new StringBuilder("{");
        new TreeMap<>(values).forEach((key, value) -> {
            json.append(json.length() > 1 ? "," : "");
            quote(json, key);
            json.append(':');
            if (key.equals(NUMBER)) {
                json.append(value);
            } else {
                quote(json, value);
            }
        });
        return json.append('}').toString();
    }

    /** Empty for what is not canonical. */
    public static Optional<Map<String, String>> find(String text) {
        try {
            return Optional.of(read(text, "It"));
        } catch (Tampered e) {
            return Optional.empty();
        }
    }

    static SortedMap<String, String> read(String text, String what) throws Tampered {
        try {
            var values = new CanonicalJson(text).object();
            var version = values.getOrDefault(NUMBER, "1");
            if (version.matches("[1-9][0-9]{0,8}") && write(values).equals(text)) {
                return Collections.unmodifiableSortedMap(values);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Tampered(what + " is not canonical JSON.", e);
        }
        throw new Tampered(what + " is not canonical JSON.");
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    /** Lenient where writing again decides; a repeated key is lost here and missed there. */
    private SortedMap<String, String> object() {
        var values = new TreeMap<String, String>();
        expect('{');
        while (text.charAt(at) != '}') {
            if (!values.isEmpty()) {
                expect(',');
            }
            var key = string();
            expect(':');
            values.put(key, key.equals(NUMBER) ? number() : string());
        }
        return values;
    }

    private String number() {
        int from = at;
        while (Character.isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String string() {
        expect('"');
        var value = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private void expect(char c) {
        if (text.charAt(at++) != c) {
            throw new IllegalArgumentException("Not " + c);
        }
    }
}
