package org.wirecopy.runtime.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** A secret of which only the digest is kept. */
final class AccessToken {
  static final int MIN_LENGTH = 32;
  private static final int MAX_FILE_BYTES = 4_096;

  /** What a bearer may be, RFC 6750, section 2.1. */
  private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final byte[] digest;

  private AccessToken(String token) {
    digest = digest(token);
  }

  /**
   * @throws IllegalArgumentException with what is wrong with the file, for people; never with what
   *     it holds
   */
  static AccessToken read(Path file) {
    String token;
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new IllegalArgumentException("it is longer than %d bytes".formatted(MAX_FILE_BYTES));
      }
      token = Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException("it cannot be read (%s)".formatted(e), e);
    }
    if (token.length() < MIN_LENGTH || !BEARER.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "it must hold one line of at least %d letters, digits and any of . _ ~ + / -"
              .formatted(MIN_LENGTH));
    }
    return new AccessToken(token);
  }

  /** Takes the same time whatever of it is right. */
  boolean matches(String shown) {
    return MessageDigest.isEqual(digest, digest(shown));
  }

  /** Those who have shown it on a page. */
  Session sessions() {
    return new Session(digest);
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
