package org.wirecopy.store.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What people type and follow. */
final class Input {
  private Input() {}

  /** The text without what Postgres cannot hold; null where nothing is left. */
  static String text(String typed) {
    if (typed == null) {
      return null;
    }
    String text = typed.replace("\u0000", "").strip();
    return text.isEmpty() ? null : text;
  }

  /** A value as it stands in a query; templates use it too. */
  @TemplateExtension
  static String urlEncoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
