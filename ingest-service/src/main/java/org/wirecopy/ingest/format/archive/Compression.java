package org.wirecopy.ingest.format.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.UnreadableEntryException;
import org.wirecopy.ingest.format.input.GuardedSource;

/** A way to pack one stream of bytes. */
enum Compression {
  GZIP("gzip", ".gz", ".tgz", "\u001F\u008B\u0008") {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  BZIP2("bzip2", ".bz2", ".tbz2", "BZh") {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return new BZip2CompressorInputStream(packed, true);
    }
  },
  XZ("xz", ".xz", ".txz", "\u00FD7zXZ\0") {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return XZCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(MAX_DICTIONARY_KIB)
          .get();
    }
  },
  ZSTD("zstd", ".zst", ".tzst", "(\u00B5/\u00FD") {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return new ZstdCompressorInputStream(packed);
    }
  },
  ZSTD_WITH_DICTIONARY("zstd", ".zst", ".tzst", ZstdDictionary.MAGIC) {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return ZstdDictionary.open(packed);
    }
  };

  /** What {@code xz -9} needs; more is an attack on the memory. */
  static final int MAX_DICTIONARY_KIB = 70 * 1024;

  private static final int BUFFER = 1 << 16;

  /** No way of packing has blocks as large as this. */
  private static final long FOR_NOTHING = 64L << 20;

  /** A decoder that meets a break drops what it was asked for, so it is asked for little. */
  private static final int AT_ONCE = 512;

  private final String label;
  private final String ending;
  private final String tarEnding;
  private final String magic;

  Compression(String label, String ending, String tarEnding, String magic) {
    this.label = label;
    this.ending = ending;
    this.tarEnding = tarEnding;
    this.magic = magic;
  }

  abstract InputStream unpack(InputStream packed) throws IOException;

  static Optional<Compression> of(byte[] head) {
    return Arrays.stream(values()).filter(way -> way.begins(head)).findFirst();
  }

  private boolean begins(byte[] head) {
    return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1)
        .equals(magic);
  }

  /** The name that the bytes had before they were packed. */
  String plainName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(tarEnding)) {
      return name.substring(0, name.length() - tarEnding.length()) + ".tar";
    }
    return lower.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  /** The unpacked bytes, bounded. Broken content is an {@link UnreadableEntryException}. */
  InputStream open(Entry.Bytes packed, Limits.Packed limits) throws IOException {
    GuardedSource source = new GuardedSource(packed.open());
    try {
      return new Unpacked(unpack(new BufferedInputStream(source, BUFFER)), source, limits);
    } catch (IOException e) {
      source.close();
      throw source.broken("broken-packing", label, e);
    }
  }

  private final class Unpacked extends InputStream {
    private final InputStream plain;
    private final GuardedSource source;
    private final Expansion expansion;

    Unpacked(InputStream plain, GuardedSource source, Limits.Packed limits) {
      this.plain = plain;
      this.source = source;
      this.expansion = new Expansion(limits);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        source.allow(FOR_NOTHING);
        int read = plain.read(bytes, from, Math.min(length, AT_ONCE));
        expansion.add(Math.max(read, 0), source.count());
        return read;
      } catch (IOException | IllegalStateException | IndexOutOfBoundsException e) {
        throw source.broken("broken-packing", label, e);
      }
    }

    @Override
    public void close() throws IOException {
      plain.close();
      source.close();
    }
  }
}
