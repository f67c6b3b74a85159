package org.wirecopy.ingest.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes to be read as articles: a file, or something within one.
 *
 * @param inbox name of the watched folder
 * @param path of the file below the inbox
 * @param entry place within the file; null where the file itself is meant
 * @param size in bytes
 * @param sha256 SHA-256 of the bytes, lower-case hex
 * @param bytes where to read them
 */
public record Entry(
    String inbox, String path, String entry, long size, String sha256, Bytes bytes) {

  /** A source of bytes that can be opened more than once. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /** The place of something within this entry. */
  String within(String part) {
    return entry == null ? part : entry + "/" + part;
  }

  /** The name that endings are looked for in: the innermost one. */
  String name() {
    String whole = entry == null ? path : entry;
    return whole.substring(whole.lastIndexOf('/') + 1);
  }
}
