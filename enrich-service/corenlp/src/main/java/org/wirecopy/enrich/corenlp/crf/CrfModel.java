package org.wirecopy.enrich.corenlp.crf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/** A linear chain conditional random field: what {@link ModelConverter} has written. */
final class CrfModel {
  /** At the beginning of each file; another layout has another number. */
  static final int MAGIC = 0x57434631;

  /** In the order of their numbers. */
  final List<String> labels;

  /** The number of the label of words that name nothing. */
  final int background;

  final FeatureSettings settings;

  /**
   * What a pair of labels begins with, that of the word before and then the word's own: 0, or
   * negative infinity where training never met the pair.
   */
  final double[] pairBase;

  /** Features of one label. */
  final WeightTable labelWeights;

  /** Features of two labels in a row, in the order of {@link #pairBase}. */
  final WeightTable pairWeights;

  final WordClusters clusters;
  final KnownWords knownWords;

  /**
   * Reads a model to its end.
   *
   * @throws IOException if it is not what the converter writes, or is cut off
   */
  static CrfModel read(InputStream bytes) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a converted model");
    }
    return new CrfModel(in);
  }

  private CrfModel(DataInputStream in) throws IOException {
    labels = List.of(strings(in));
    background = in.readInt();
    settings = FeatureSettings.read(in);
    pairBase = new double[labels.size() * labels.size()];
    for (int i = 0; i < pairBase.length; i++) {
      pairBase[i] = in.readBoolean() ? 0 : Double.NEGATIVE_INFINITY;
    }
    labelWeights = new WeightTable(longs(in), floats(in));
    pairWeights = new WeightTable(longs(in), floats(in));
    clusters = new WordClusters(longs(in), shorts(in), strings(in));
    knownWords = new KnownWords(longs(in));
  }

  private static String[] strings(DataInputStream in) throws IOException {
    String[] strings = new String[in.readInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    return strings;
  }

  private static ByteBuffer block(DataInputStream in, int count, int width) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(count, width)];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] longs = new long[in.readInt()];
    block(in, longs.length, Long.BYTES).asLongBuffer().get(longs);
    return longs;
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] floats = new float[in.readInt()];
    block(in, floats.length, Float.BYTES).asFloatBuffer().get(floats);
    return floats;
  }

  private static short[] shorts(DataInputStream in) throws IOException {
    short[] shorts = new short[in.readInt()];
    block(in, shorts.length, Short.BYTES).asShortBuffer().get(shorts);
    return shorts;
  }
}
