package org.wirecopy.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a quantized, pruned fastText classifier with hierarchical softmax holds ({@code .ftz},
 * version 12 of the format; A. Joulin and others, <i>FastText.zip: Compressing text classification
 * models</i>, 2016).
 */
final class FastTextFile {
  private static final int MAGIC = 793712314;
  private static final int VERSION = 12;
  private static final int HIERARCHICAL_SOFTMAX = 1;
  private static final int CENTROIDS = 256;
  private static final String LABEL = "__label__";

  /** Of the vectors. */
  final int dimension;

  /** That n-grams are hashed to. */
  final int buckets;

  /** Shortest n-gram in code points, the marks of a word's begin and end included. */
  final int shortest;

  /** Likewise. */
  final int longest;

  /** A word's row among the vectors. */
  final Map<String, Integer> words = new HashMap<>();

  /** The row of a bucket's n-grams, for buckets that were not pruned. */
  final Map<Integer, Integer> keptBuckets = new HashMap<>();

  /** Languages, by falling frequency. */
  final List<String> labels = new ArrayList<>();

  final List<Long> frequencies = new ArrayList<>();

  /** Rows one after the other. */
  final float[] vectors;

  /** Vectors of the inner nodes of the label tree. */
  final float[] nodes;

  /**
   * Reads a model.
   *
   * @throws StreamCorruptedException if the bytes are not such a file, or one of another version
   */
  static FastTextFile read(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    try {
      return new FastTextFile(in);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      StreamCorruptedException cut = new StreamCorruptedException("the fastText model is cut off");
      cut.initCause(e);
      throw cut;
    }
  }

  private FastTextFile(ByteBuffer in) throws IOException {
    require(in.getInt() == MAGIC && in.getInt() == VERSION, "no fastText model of version 12");
    dimension = in.getInt();
    skip(in, 5 * Integer.BYTES);
    require(in.getInt() == HIERARCHICAL_SOFTMAX, "not trained with hierarchical softmax");
    skip(in, Integer.BYTES);
    buckets = in.getInt();
    shortest = in.getInt();
    longest = in.getInt();
    skip(in, Integer.BYTES + Double.BYTES);

    int entries = in.getInt();
    skip(in, 2 * Integer.BYTES + Long.BYTES);
    long kept = in.getLong();
    require(kept > 0, "not pruned");
    for (int i = 0; i < entries; i++) {
      String entry = text(in);
      long frequency = in.getLong();
      if (in.get() == 0) {
        words.put(entry, i);
      } else {
        labels.add(entry.substring(LABEL.length()));
        frequencies.add(frequency);
      }
    }
    for (long i = 0; i < kept; i++) {
      int bucket = in.getInt();
      keptBuckets.put(bucket, words.size() + in.getInt());
    }
    require(in.get() != 0, "not quantized");
    vectors = quantizedMatrix(in);
    require(in.get() == 0, "its output is quantized");
    skip(in, 2 * Long.BYTES);
    nodes = floats(in, labels.size() * dimension);
  }

  /** Product quantization: each part of a row is one of 256 centroids, its length one of 256. */
  private static float[] quantizedMatrix(ByteBuffer in) throws IOException {
    require(in.get() != 0, "rows without their lengths");
    int rows = Math.toIntExact(in.getLong());
    int columns = Math.toIntExact(in.getLong());
    byte[] codes = new byte[in.getInt()];
    in.get(codes);
    skip(in, Integer.BYTES);
    int parts = in.getInt();
    int width = in.getInt();
    require(parts * width == columns && codes.length == rows * parts, "parts of unequal width");
    skip(in, Integer.BYTES);
    float[] centroids = floats(in, columns * CENTROIDS);
    byte[] lengthCodes = new byte[rows];
    in.get(lengthCodes);
    skip(in, 4 * Integer.BYTES);
    float[] lengths = floats(in, CENTROIDS);

    float[] matrix = new float[rows * columns];
    for (int i = 0; i < matrix.length; i++) {
      int row = i / columns;
      int part = i % columns / width;
      int centroid = Byte.toUnsignedInt(codes[row * parts + part]);
      matrix[i] =
          lengths[Byte.toUnsignedInt(lengthCodes[row])]
              * centroids[(part * CENTROIDS + centroid) * width + i % width];
    }
    return matrix;
  }

  private static String text(ByteBuffer in) {
    int start = in.position();
    int length = 0;
    while (in.get() != 0) {
      length++;
    }
    byte[] text = new byte[length];
    in.get(start, text);
    return new String(text, UTF_8);
  }

  private static float[] floats(ByteBuffer in, int count) {
    float[] values = new float[count];
    in.asFloatBuffer().get(values);
    skip(in, count * Float.BYTES);
    return values;
  }

  private static void skip(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new StreamCorruptedException("the fastText model cannot be used: " + otherwise);
    }
  }
}
