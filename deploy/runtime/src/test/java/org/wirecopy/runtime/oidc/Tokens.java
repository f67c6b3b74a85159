package org.wirecopy.runtime.oidc;

import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Tokens as a provider gives them out, and such as it never gave.
 *
 * @param key that the provider signs with
 * @param other of somebody else, who gives it the same id
 */
record Tokens(String issuer, RsaJsonWebKey key, RsaJsonWebKey other) {
  private static final int BITS = 2048;
  private static final float MINUTES = 5;

  static Tokens of(String issuer) {
    return new Tokens(issuer, newKey(), newKey());
  }

  /** A good one. */
  String with(String... roles) {
    return signed(claims -> claims.setStringListClaim("groups", List.of(roles)));
  }

  /** Signed as it should be, with other claims than it should have. */
  String signed(Consumer<JwtClaims> change) {
    return sign(claims(change), key, AlgorithmIdentifiers.RSA_USING_SHA256);
  }

  String signedByAnother(String... roles) {
    return sign(
        claims(claims -> claims.setStringListClaim("groups", List.of(roles))),
        other,
        AlgorithmIdentifiers.RSA_USING_SHA256);
  }

  String unsigned(String... roles) {
    return sign(
        claims(claims -> claims.setStringListClaim("groups", List.of(roles))),
        null,
        AlgorithmIdentifiers.NONE);
  }

  private JwtClaims claims(Consumer<JwtClaims> change) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(Provider.AUDIENCE);
    claims.setSubject("anna");
    claims.setStringClaim("preferred_username", "anna");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(MINUTES);
    change.accept(claims);
    return claims;
  }

  private static String sign(JwtClaims claims, RsaJsonWebKey key, String algorithm) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setHeader("typ", "JWT");
    if (key != null) {
      signature.setKey(key.getPrivateKey());
      signature.setKeyIdHeaderValue(key.getKeyId());
    }
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RsaJsonWebKey newKey() {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
      key.setKeyId("first");
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
