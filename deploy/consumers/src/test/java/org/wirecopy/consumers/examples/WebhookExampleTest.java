package org.wirecopy.consumers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's example tells a webhook's event from a forged one. */
class WebhookExampleTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String BODY = "{\"title\": \"Greetings\"}";

  @TempDir Path folder;
  private Tool python;

  @BeforeEach
  void findPython() throws Exception {
    python = Tool.of("python3").orSkip("python3 -V", "apt install python3");
  }

  @Test
  void whatIsSignedIsTakenAndWhatWasChangedOrIsOldIsNot() throws Exception {
    long now = Instant.now().getEpochSecond();
    String signature = sign("id-1", now);

    assertThat(verify(now, "v1,other " + signature, BODY)).contains("taken");
    assertThat(verify(now, signature, BODY + " ")).contains("the signature is not that of");
    assertThat(verify(now - 1, signature, BODY)).contains("the signature is not that of");
    assertThat(verify(now - 301, sign("id-1", now - 301), BODY)).contains("sent too long ago");
  }

  private String verify(long timestamp, String signature, String body) throws Exception {
    String program =
        Page.read().examples().get("verify.py")
            + """
            import sys
            secret, timestamp, signature, body = sys.argv[1:]
            headers = {"webhook-id": "id-1", "webhook-timestamp": timestamp, "webhook-signature": signature}
            try:
                verify(secret, headers, body.encode())
                print("taken")
            except ValueError as forged:
                print(forged)
            """;
    Path file = Files.writeString(folder.resolve("verify.py"), program);
    return python.run(
        Map.of(), file.toString(), "whsec_" + KEY, Long.toString(timestamp), signature, body);
  }

  private static String sign(String id, long timestamp) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
    byte[] signed = "%s.%d.%s".formatted(id, timestamp, BODY).getBytes(StandardCharsets.UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
  }
}
