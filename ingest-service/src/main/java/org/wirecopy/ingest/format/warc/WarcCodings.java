package org.wirecopy.ingest.format.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.wirecopy.ingest.format.UnreadableEntryException;

/**
 * Takes content codings off (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4">RFC
 * 9110</a>). Crawlers often keep the content without them and the header that names them, so one
 * that is not there is passed over.
 */
final class WarcCodings {
  private static final int BUFFER = 8192;

  /** Of what no coding is known, markup is content all the same. */
  private static final int SHOWN = 512;

  private WarcCodings() {}

  /**
   * The content without its codings.
   *
   * @param codings in the order in which they were applied
   * @param longest most bytes it may have; one more is read, so that its length shows
   * @throws UnreadableEntryException if a coding is unknown, or broken from the first byte on
   */
  static byte[] takeOff(List<String> codings, byte[] content, int longest) {
    byte[] plain = content;
    for (int i = codings.size() - 1; i >= 0; i--) {
      plain = takeOff(codings.get(i), plain, longest);
    }
    return plain;
  }

  private static byte[] takeOff(String coding, byte[] content, int longest) {
    return switch (coding) {
      case "identity", "none", "utf-8", "binary", "8bit", "7bit" -> content;
      case "gzip", "x-gzip" ->
          begins(content, 0x1F, 0x8B)
              ? decoded(coding, content, longest, WarcCodings::gunzip)
              : content;
      case "zstd" ->
          begins(content, 0x28, 0xB5, 0x2F, 0xFD)
              ? decoded(coding, content, longest, ZstdCompressorInputStream::new)
              : content;
      case "deflate" ->
          decode(content, longest, InflaterInputStream::new)
              .or(() -> decode(content, longest, WarcCodings::inflateRaw))
              .orElse(content);
      case "br" ->
          decode(content, longest, BrotliInputStream::new).orElseGet(() -> markup(coding, content));
      default -> markup(coding, content);
    };
  }

  @FunctionalInterface
  private interface Coding {
    InputStream open(InputStream coded) throws IOException;
  }

  private static InputStream gunzip(InputStream in) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .get();
  }

  /** Without the frame of zlib. Such a stream leaves it to its caller to end an inflater given. */
  private static InputStream inflateRaw(InputStream in) {
    Inflater inflater = new Inflater(true);
    return new InflaterInputStream(in, inflater) {
      @Override
      public void close() throws IOException {
        try {
          super.close();
        } finally {
          inflater.end();
        }
      }
    };
  }

  private static byte[] decoded(String coding, byte[] content, int longest, Coding way) {
    return decode(content, longest, way).orElseThrow(() -> broken(coding));
  }

  /** What can be decoded, up to a break; empty if that is nothing. */
  private static Optional<byte[]> decode(byte[] content, int longest, Coding way) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (InputStream in = way.open(new ByteArrayInputStream(content))) {
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read >= 0 && plain.size() <= longest) {
        plain.write(buffer, 0, Math.min(read, longest + 1 - plain.size()));
        read = in.read(buffer);
      }
    } catch (IOException | RuntimeException e) {
      // Crawls cut pages off; what was before is the page.
    }
    return plain.size() == 0 ? Optional.empty() : Optional.of(plain.toByteArray());
  }

  private static byte[] markup(String coding, byte[] content) {
    for (int i = 0; i < Math.min(content.length, SHOWN); i++) {
      boolean text = content[i] >= ' ' || (content[i] >= '\t' && content[i] <= '\r');
      if (content[i] == '<') {
        return content;
      }
      if (!text
          && content[i] != (byte) 0xEF
          && content[i] != (byte) 0xBB
          && content[i] != (byte) 0xBF) {
        break;
      }
    }
    throw unknown(coding);
  }

  private static UnreadableEntryException broken(String coding) {
    return new UnreadableEntryException(
        "broken-warc",
        "its content begins as \"%s\" and is cut off or damaged: get the crawl anew"
            .formatted(coding),
        null);
  }

  private static UnreadableEntryException unknown(String coding) {
    return new UnreadableEntryException(
        "unknown-coding",
        "its content is coded as \"%s\", which cannot be taken off: keep the crawl with decoded content"
            .formatted(coding),
        null);
  }

  private static boolean begins(byte[] content, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
