package io.parley.vendors.advisories;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8 without a byte that is not; a byte order mark is taken off. */
final class StrictText {
    private StrictText() {}

    static String of(byte[] content) throws Unreadable {
        int from = JsonDocument.offset(content);
        var bytes = ByteBuffer.wrap(content, from, content.length - from);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("byte " + bytes.position(), "is not in UTF-8");
        }
    }
}
