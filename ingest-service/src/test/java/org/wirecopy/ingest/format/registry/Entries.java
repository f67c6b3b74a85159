package org.wirecopy.ingest.format.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;

/** Entries made of strings, and what the formats find in them. */
public final class Entries {
  public static final Limits LIMITS = new Limits(1 << 20, 1 << 16);

  private Entries() {}

  public static Entry of(String path, String text) {
    return of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Entry of(String path, byte[] bytes) {
    return new Entry(
        "news", path, null, bytes.length, Sha256.hex(bytes), () -> new ByteArrayInputStream(bytes));
  }

  public static List<ReadResult> read(Entry entry) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    new Formats(LIMITS).read(entry, results::add);
    return results;
  }

  public static List<ReadResult> results(Formats formats, String path, String text)
      throws IOException {
    List<ReadResult> results = new ArrayList<>();
    formats.read(of(path, text), results::add);
    return results;
  }

  public static ReadResult.Article article(Entry entry) throws IOException {
    List<ReadResult> results = read(entry);
    if (results.size() == 1 && results.get(0) instanceof ReadResult.Article article) {
      return article;
    }
    throw new AssertionError("not one article: " + results);
  }
}
