package io.parley.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Tokens as the identity provider would issue them, signed with a key of the tests' own. */
public final class Tokens {
    public static final String ISSUER = "https://sign-in.test/realms/parley";
    static final KeyPair KEYS = keys();

    private Tokens() {}

    /** {@code organizations}: alias → id, as the realm's mapper writes the claim. */
    public static String of(String sub, String mail, Map<String, String> organizations) {
        return at("2", sub, mail, organizations);
    }

    /** {@code level}: 1 for the password alone, 2 with a second factor. */
    public static String at(String level, String sub, String mail, Map<String, String> organizations) {
        var claim = new java.util.LinkedHashMap<String, Object>();
        organizations.forEach((alias, id) -> claim.put(alias, Map.of("id", id)));
        var token = Jwt.issuer(ISSUER)
                .subject(sub)
                .audience(Set.of("parley", "parley-api"))
                .claim("typ", "Bearer")
                .claim("email", mail)
                .claim("email_verified", true)
                .claim("name", "Token of " + sub)
                .claim("acr", level)
                .expiresIn(3600);
        if (!claim.isEmpty()) {
            token.claim("organization", claim);
        }
        return token.sign(KEYS.getPrivate());
    }

    /** The public half, as an identity provider serves it (RFC 7517). */
    public static String publicKeys() {
        try {
            return new JsonWebKeySet(JsonWebKey.Factory.newJwk(KEYS.getPublic())).toJson();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
