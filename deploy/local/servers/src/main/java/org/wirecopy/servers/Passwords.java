package org.wirecopy.servers;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody has to remember. */
public final class Passwords {
  /** As many bits as the keys that such a secret stands in for. */
  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** 43 characters that need no escaping anywhere: letters, digits, {@code -} and {@code _}. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
