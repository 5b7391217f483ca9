package io.parley.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Companies' signing keys lie in the database only wrapped: AES-256-GCM under a key from a file outside of it. */
@ApplicationScoped
class KeyEncryption {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Optional<Path> file;

    KeyEncryption(@ConfigProperty(name = "parley.kek-file") Optional<Path> file) {
        this.file = file;
    }

    /** Without a file nothing can be signed: records wait. */
    boolean isThere() {
        return file.isPresent() && Files.isReadable(file.get());
    }

    /** {@code owner} is bound in, so that a wrapped key cannot be handed to another company. */
    byte[] wrap(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        var wrapped = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        var all = Arrays.copyOf(nonce, nonce.length + wrapped.length);
        System.arraycopy(wrapped, 0, all, nonce.length, wrapped.length);
        return all;
    }

    byte[] unwrap(byte[] wrapped, String owner) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(wrapped, NONCE_BYTES),
                Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length),
                owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key in PARLEY_KEK_FILE is not the one that wrapped the signing keys", e);
        }
    }

    /** 32 bytes as they are, or in base64 of either alphabet, as the embedded form and people write them. */
    private byte[] key() {
        try {
            var bytes =
                    Files.readAllBytes(file.orElseThrow(() -> new IllegalStateException("PARLEY_KEK_FILE is not set")));
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
            var text = new String(bytes, StandardCharsets.US_ASCII)
                    .strip()
                    .replace('+', '-')
                    .replace('/', '_');
            var key = Base64.getUrlDecoder().decode(text);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("PARLEY_KEK_FILE holds " + key.length + " bytes instead of 32");
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("PARLEY_KEK_FILE cannot be read as a key of 32 bytes", e);
        }
    }
}
