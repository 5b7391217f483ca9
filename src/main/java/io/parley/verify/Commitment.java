package io.parley.verify;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Binds a text without showing it: HMAC-SHA256 under 32 random bytes, and what of it goes into a log. */
public final class Commitment {
    public static final int SALT_BYTES = 32;
    private static final String LEAF = "parley.ack-leaf/v1";

    private Commitment() {}

    /** Throws for a salt of any other length: zeros at the end of a short one would commit to the same. */
    public static byte[] of(byte[] salt, String text) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(Text.bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is hashed into the log: five lines without anything personal. */
    public static byte[] leafInput(String kind, String policyVersion, byte[] facts, byte[] identity) {
        return Text.bytes(String.join("\n", LEAF, kind, policyVersion, Text.base64(facts), Text.base64(identity), ""));
    }
}
