package org.wirecopy.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who has shown the token on a page, for some hours: the end of that time, signed with
 * what is kept of the token (HMAC-SHA256, RFC 2104). So nothing is stored, replicas know each
 * other's sessions, and a new token ends all of them.
 */
final class Session {
  static final Duration LENGTH = Duration.ofHours(12);

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([0-9a-f]{64})");

  private final byte[] key;

  /**
   * Sessions of a token.
   *
   * @param key the token's digest
   */
  Session(byte[] key) {
    this.key = key.clone();
  }

  /** The value of a session that begins now. */
  String begin(Instant now) {
    long end = now.plus(LENGTH).getEpochSecond();
    return end + "." + signature(end);
  }

  /** Whether a value is one of ours whose time is not over. */
  boolean isValid(String value, Instant now) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      return false;
    }
    long end = Long.parseLong(form.group(1));
    return end > now.getEpochSecond()
        && end <= now.plus(LENGTH).getEpochSecond()
        && MessageDigest.isEqual(
            signature(end).getBytes(StandardCharsets.US_ASCII),
            form.group(2).getBytes(StandardCharsets.US_ASCII));
  }

  private String signature(long end) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] signed = mac.doFinal(("wirecopy session " + end).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
