package org.wirecopy.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * fastText's {@code lid.176.ftz}, trained on Wikipedia, Tatoeba and SETimes (<a
 * href="https://fasttext.cc/docs/en/language-identification.html">model</a>, CC BY-SA 3.0): the
 * mean of the vectors of words and of their parts, then hierarchical softmax (A. Joulin and others,
 * <i>Bag of Tricks for Efficient Text Classification</i>, 2016).
 */
final class FastTextModel implements LanguageModel {
  private static final String FILE = "lid.176.ftz";
  private static final String END_OF_TEXT = "</s>";

  /** FNV-1a. */
  private static final int HASH_START = 0x811C9DC5;

  private static final int HASH_FACTOR = 16777619;

  private final FastTextFile file;
  private final LabelTree tree;
  private final int[] languages;

  /** Bucket and row in turn, by open addressing; a row of 0 is a free place. */
  private final int[] buckets;

  private FastTextModel(FastTextFile file) {
    this.file = file;
    this.tree = new LabelTree(file.frequencies);
    this.languages = file.labels.stream().mapToInt(NewsLanguages::index).toArray();
    this.buckets = new int[Integer.highestOneBit(file.keptBuckets.size()) * 8];
    for (Map.Entry<Integer, Integer> kept : file.keptBuckets.entrySet()) {
      int place = place(kept.getKey());
      buckets[place] = kept.getKey();
      buckets[place + 1] = kept.getValue();
    }
  }

  static FastTextModel load() throws IOException {
    try (InputStream bytes = FastTextModel.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new FileNotFoundException(FILE + " is not on the class path");
      }
      return new FastTextModel(FastTextFile.read(bytes.readAllBytes()));
    }
  }

  @Override
  public double[] evidence(String prose) {
    Sum sum = new Sum();
    for (String word : prose.split(" ", -1)) {
      sum.addWord(word);
    }
    sum.addKnown(END_OF_TEXT);
    double[] logs = tree.logProbabilities(sum.turns());
    double[] evidence = new double[NewsLanguages.TAGS.size()];
    Arrays.fill(evidence, UNKNOWN);
    for (int i = 0; i < languages.length; i++) {
      if (languages[i] >= 0) {
        evidence[languages[i]] = Math.max(evidence[languages[i]], logs[i]);
      }
    }
    return evidence;
  }

  private int place(int bucket) {
    int mask = buckets.length - 1;
    int place = ((bucket * 0x9E3779B9) >>> 8) & mask & ~1;
    while (buckets[place + 1] != 0 && buckets[place] != bucket) {
      place = (place + 2) & mask;
    }
    return place;
  }

  /** Vectors of one text, added up. */
  private final class Sum {
    private final float[] vector = new float[file.dimension];
    private int count;

    void addWord(String word) {
      addKnown(word);
      byte[] marked = ('<' + word + '>').getBytes(UTF_8);
      for (int i = 0; i < marked.length; i++) {
        if (startsCharacter(marked, i)) {
          addParts(marked, i);
        }
      }
    }

    void addKnown(String word) {
      Integer row = file.words.get(word);
      if (row != null) {
        addRow(row);
      }
    }

    private void addParts(byte[] word, int start) {
      int hash = HASH_START;
      int end = start;
      for (int length = 1; length <= file.longest && end < word.length; length++) {
        do {
          hash = (hash ^ word[end++]) * HASH_FACTOR;
        } while (end < word.length && !startsCharacter(word, end));
        if (length >= file.shortest) {
          int row = buckets[place(Integer.remainderUnsigned(hash, file.buckets)) + 1];
          if (row != 0) {
            addRow(row);
          }
        }
      }
    }

    private void addRow(int row) {
      int start = row * vector.length;
      for (int i = 0; i < vector.length; i++) {
        vector[i] += file.vectors[start + i];
      }
      count++;
    }

    double[] turns() {
      double[] turns = new double[file.labels.size() - 1];
      for (int i = 0; i < turns.length; i++) {
        double product = 0;
        for (int j = 0; j < vector.length; j++) {
          product += (double) vector[j] * file.nodes[i * vector.length + j];
        }
        turns[i] = product / Math.max(1, count);
      }
      return turns;
    }
  }

  private static boolean startsCharacter(byte[] utf8, int at) {
    return (utf8[at] & 0xC0) != 0x80;
  }
}
