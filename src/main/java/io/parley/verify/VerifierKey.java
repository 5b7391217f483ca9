package io.parley.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** Whose signatures are believed: {@code name+hex(key id)+base64(0x01 || Ed25519 public key)}, as signed-note writes it. */
public record VerifierKey(String name, byte[] id, byte[] publicKey) {
    private static final byte ED25519 = 1;

    /** What every X.509 encoding of an Ed25519 key begins with. */
    private static final byte[] X509 = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    public static VerifierKey of(String name, byte[] publicKey) {
        return new VerifierKey(name, id(name, publicKey), publicKey);
    }

    /** Throws for what is no such key, and for one whose parts do not belong together. */
    public static VerifierKey parse(String text) throws Tampered {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new Tampered("The key is not of the form name+id+key.");
        }
        var key = Text.base64(parts[2], 33, "The key");
        if (key[0] != ED25519) {
            throw new Tampered("The key is not an Ed25519 key.");
        }
        var verifier = of(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!Text.hex(verifier.id).equals(parts[1])) {
            throw new Tampered("The key's id does not belong to its name and bytes: it was copied with a mistake.");
        }
        return verifier;
    }

    /** As it is handed to people. */
    public String encoded() {
        return name + "+" + Text.hex(id) + "+" + Text.base64(typed(publicKey));
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
            System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isISOControl(c));
    }

    private static byte[] id(String name, byte[] publicKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Text.bytes(name + "\n"));
            return Arrays.copyOf(digest.digest(typed(publicKey)), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] typed(byte[] publicKey) {
        var typed = new byte[publicKey.length + 1];
        typed[0] = ED25519;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return typed;
    }
}
