package org.wirecopy.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes to be read as articles: a file, or something within one.
 *
 * @param inbox name of the watched folder
 * @param path of the file below the inbox
 * @param entry place within the file; null where the file itself is meant
 * @param name the name that endings are looked for in, without those of the packing around it
 * @param size in bytes, of what lies there, packed or not
 * @param sha256 SHA-256 of what lies there, packed or not, lower-case hex
 * @param declared what is said about the bytes from outside
 * @param depth number of packings and archives around the bytes
 * @param bytes where to read them
 */
public record Entry(
    String inbox,
    String path,
    String entry,
    String name,
    long size,
    String sha256,
    Declared declared,
    int depth,
    Bytes bytes) {

  /** A source of bytes that can be opened more than once. */
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;

    /** The file that holds exactly these bytes, if one does. */
    default Optional<Path> file() {
      return Optional.empty();
    }

    /** The bytes of a file. */
    static Bytes ofFile(Path file) {
      return of(file, () -> Files.newInputStream(file));
    }

    /** The bytes of a small file, which have been read. */
    static Bytes ofFile(Path file, byte[] content) {
      return of(file, () -> new ByteArrayInputStream(content));
    }

    private static Bytes of(Path file, Bytes bytes) {
      return new Bytes() {
        @Override
        public InputStream open() throws IOException {
          return bytes.open();
        }

        @Override
        public Optional<Path> file() {
          return Optional.of(file);
        }
      };
    }
  }

  /**
   * What a carrier says about the bytes that it carries.
   *
   * @param mediaType IANA media type; null if nothing is said
   * @param charset name of the character set; null if nothing is said
   * @param uri where the bytes were got; null if nothing is said
   */
  public record Declared(String mediaType, String charset, String uri) {
    public static final Declared NOTHING = new Declared(null, null, null);
  }

  /** A file, or something within one, about which nothing is said from outside. */
  public Entry(String inbox, String path, String entry, long size, String sha256, Bytes bytes) {
    this(
        inbox,
        path,
        entry,
        lastName(entry == null ? path : entry),
        size,
        sha256,
        Declared.NOTHING,
        0,
        bytes);
  }

  /** The place of something within this entry. */
  public String within(String part) {
    return entry == null ? part : entry + "/" + part;
  }

  /** A member of this archive. */
  public Entry member(String part, long memberSize, String memberSha256, Bytes memberBytes) {
    return new Entry(
        inbox,
        path,
        within(part),
        lastName(part),
        memberSize,
        memberSha256,
        Declared.NOTHING,
        depth + 1,
        memberBytes);
  }

  /** The same place without the packing around its bytes. */
  public Entry unpacked(String plainName, Bytes plainBytes) {
    return new Entry(inbox, path, entry, plainName, size, sha256, declared, depth + 1, plainBytes);
  }

  /** The same bytes with what is said about them. */
  public Entry declaredAs(Declared said) {
    return new Entry(inbox, path, entry, name, size, sha256, said, depth, bytes);
  }

  /** The same bytes under the name that their carrier gives them, if it does. */
  public Entry called(String given) {
    return given == null || given.isBlank()
        ? this
        : new Entry(inbox, path, entry, lastName(given), size, sha256, declared, depth, bytes);
  }

  private static String lastName(String whole) {
    return whole.substring(whole.lastIndexOf('/') + 1);
  }
}
