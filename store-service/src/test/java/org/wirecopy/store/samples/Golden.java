package org.wirecopy.store.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The records that the producers' own tests have written. */
public final class Golden {
  private Golden() {}

  public static byte[] enrichedArticle() {
    return read("/org/wirecopy/enrich/contract/golden/article-enriched.json");
  }

  public static byte[] fileReceipt() {
    return read("/org/wirecopy/ingest/contract/golden/file-receipt.json");
  }

  public static byte[] rejection() {
    return read("/org/wirecopy/ingest/contract/golden/article-rejected.json");
  }

  private static byte[] read(String name) {
    try (InputStream sample = Golden.class.getResourceAsStream(name)) {
      return sample.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
