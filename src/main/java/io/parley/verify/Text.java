package io.parley.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Texts that can be written in one way only: whatever could be written differently is refused. */
public final class Text {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Text() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Throws for bytes that are no UTF-8. */
    static String utf8(byte[] bytes, String what) throws Tampered {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Tampered(what + " is not UTF-8 text.", e);
        }
    }

    /** Throws for anything but the one canonical writing: idle bits and missing padding included. */
    static byte[] base64(String text, String what) throws Tampered {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Tampered(what + " is not base64.", e);
        }
        throw new Tampered(what + " is not canonical base64.");
    }

    static byte[] base64(String text, int length, String what) throws Tampered {
        var bytes = base64(text, what);
        if (bytes.length != length) {
            throw new Tampered(what + " has " + bytes.length + " bytes instead of " + length + ".");
        }
        return bytes;
    }

    static long number(String text, String what) throws Tampered {
        if (!NUMBER.matcher(text).matches()) {
            throw new Tampered(what + " is not a plain number.");
        }
        return Long.parseLong(text);
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    static boolean isSha256(String text) {
        return HASH.matcher(text).matches();
    }
}
