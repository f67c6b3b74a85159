package org.wirecopy.store.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that a webhook's owner and we share, as Standard Webhooks writes it: {@code whsec_} and
 * the key's bytes in base64 (standardwebhooks.com, version 1.0.0).
 */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final String text;

  private WebhookSecret(String text) {
    this.text = text;
  }

  /** A new one. */
  public static WebhookSecret generate(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  /** One that was generated before. */
  public static WebhookSecret of(String text) {
    return new WebhookSecret(text);
  }

  public String text() {
    return text;
  }

  /**
   * The value of {@code webhook-signature}: HMAC-SHA256 of id, timestamp and body with a full stop
   * between them.
   *
   * @param timestamp seconds since 1970
   */
  public String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, ALGORITHM));
      byte[] signed = "%s.%d.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
