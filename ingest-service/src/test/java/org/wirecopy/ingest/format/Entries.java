package org.wirecopy.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Entries made of strings, and what the formats find in them. */
final class Entries {
  static final Limits LIMITS = new Limits(1 << 20, 1 << 16);

  private Entries() {}

  static Entry of(String path, String text) {
    return of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static Entry of(String path, byte[] bytes) {
    return new Entry(
        "news", path, null, bytes.length, Sha256.hex(bytes), () -> new ByteArrayInputStream(bytes));
  }

  static List<Finding> read(Entry entry) throws IOException {
    List<Finding> findings = new ArrayList<>();
    new Formats(LIMITS).read(entry, findings::add);
    return findings;
  }

  static Finding.Article article(Entry entry) throws IOException {
    List<Finding> findings = read(entry);
    if (findings.size() == 1 && findings.get(0) instanceof Finding.Article article) {
      return article;
    }
    throw new AssertionError("not one article: " + findings);
  }
}
