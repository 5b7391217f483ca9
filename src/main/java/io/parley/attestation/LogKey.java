package io.parley.attestation;

import io.parley.verify.Checkpoint;
import io.parley.verify.Note;
import io.parley.verify.Text;
import io.parley.verify.VerifierKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** What a company signs with: the secret half stays here, the other half is for whoever checks. */
record LogKey(VerifierKey verifier, byte[] secret) {
    static LogKey make(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
            return new LogKey(VerifierKey.of(name, key), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String note(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
            signer.update(Text.bytes(text));
            return Note.signed(text, verifier, signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String checkpoint(int epoch, long size, byte[] root) {
        return note(new Checkpoint(verifier.name() + "/" + epoch, size, root).text());
    }
}
