package org.wirecopy.local.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wirecopy.local.status.ServiceClient;

/** Writes every stored article as one line of JSON, ordered by the bytes of the URI. */
public final class ReportWriter {
  /** Marked ones too, since the report is of everything that is stored. */
  private static final String QUESTION = "/api/articles?order=uri&limit=200&include=restricted";

  private final ServiceClient store;

  public ReportWriter(ServiceClient store) {
    this.store = store;
  }

  /**
   * Writes the report; the file is there when it is whole, and not before.
   *
   * @return number of articles
   */
  public long write(Path file) throws IOException, InterruptedException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try {
      long articles = writeAll(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return articles;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private long writeAll(Path file) throws IOException, InterruptedException {
    try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file))) {
      ItemSplitter.Rest rest = page(QUESTION, lines);
      long articles = rest.items();
      while (rest.next().isPresent()) {
        rest = page(QUESTION + "&cursor=" + rest.next().get(), lines);
        articles += rest.items();
      }
      return articles;
    }
  }

  private ItemSplitter.Rest page(String path, OutputStream lines)
      throws IOException, InterruptedException {
    try (InputStream page = new BufferedInputStream(store.stream(path))) {
      return ItemSplitter.split(page, lines);
    }
  }
}
