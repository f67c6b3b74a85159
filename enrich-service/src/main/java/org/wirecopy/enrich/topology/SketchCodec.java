package org.wirecopy.enrich.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.ByteUtils;
import org.wirecopy.enrich.dedupe.TextSketch;

/**
 * Bytes of a sketch on its way through the lane, where it stands before the article. The first byte
 * is the number of this layout.
 */
final class SketchCodec {
  private static final byte LAYOUT = 1;
  private static final int MAX_VARINT_BYTES = 5;

  private SketchCodec() {}

  /** Upper bound of what a sketch takes. */
  static int maxBytes(TextSketch sketch) {
    return 1
        + 2 * MAX_VARINT_BYTES
        + Long.BYTES * sketch.lineCount()
        + (Long.BYTES + 2 * MAX_VARINT_BYTES) * sketch.size();
  }

  static void write(TextSketch sketch, ByteBuffer out) {
    out.put(LAYOUT);
    ByteUtils.writeUnsignedVarint(sketch.lineCount(), out);
    for (int i = 0; i < sketch.lineCount(); i++) {
      out.putLong(sketch.line(i));
    }
    ByteUtils.writeUnsignedVarint(sketch.size(), out);
    int before = 0;
    for (int i = 0; i < sketch.size(); i++) {
      out.putLong(sketch.hash(i));
      ByteUtils.writeUnsignedVarint(sketch.firstLine(i) - before, out);
      ByteUtils.writeUnsignedVarint(sketch.lastLine(i) - sketch.firstLine(i), out);
      before = sketch.firstLine(i);
    }
  }

  static TextSketch read(ByteBuffer in) {
    byte layout = in.get();
    if (layout != LAYOUT) {
      throw new IllegalStateException("a sketch of layout " + layout + ", not " + LAYOUT);
    }
    long[] lines = new long[count(in, Long.BYTES)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = in.getLong();
    }
    int count = count(in, Long.BYTES + 2);
    long[] hashes = new long[count];
    int[] firstLines = new int[count];
    int[] lastLines = new int[count];
    int before = 0;
    for (int i = 0; i < count; i++) {
      hashes[i] = in.getLong();
      firstLines[i] = before + ByteUtils.readUnsignedVarint(in);
      lastLines[i] = firstLines[i] + ByteUtils.readUnsignedVarint(in);
      before = firstLines[i];
    }
    return TextSketch.owning(lines, hashes, firstLines, lastLines);
  }

  /** A number of things that can be there, so that no stranger's bytes take all memory. */
  private static int count(ByteBuffer in, int leastBytes) {
    int count = ByteUtils.readUnsignedVarint(in);
    if (count < 0 || count > in.remaining() / leastBytes) {
      throw new IllegalStateException(
          "a sketch of %d entries in %d bytes".formatted(count, in.remaining()));
    }
    return count;
  }
}
