package io.parley.e2e;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows for a secret (RFC 6238 with SHA-1, six digits, 30 seconds). */
record OneTimeCode(String secret) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    String now() {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        var bits = new StringBuilder("1"); // keeps leading zeros
        secret.replaceAll("\\s", "").chars().forEach(c -> {
            var five = Integer.toBinaryString(32 + ALPHABET.indexOf(c)).substring(1);
            bits.append(five);
        });
        var all = new BigInteger(bits.substring(0, bits.length() - (bits.length() - 1) % 8), 2).toByteArray();
        return java.util.Arrays.copyOfRange(all, 1, all.length);
    }
}
