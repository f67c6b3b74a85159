package org.wirecopy.enrich.corenlp.crf;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Turns a serialized classifier of CoreNLP ({@code *.crf.ser.gz}) into the file that {@link
 * CrfModel} reads ({@code *.crf}). The build runs it, so that a service neither unpacks strings by
 * the hundred thousand when it starts nor keeps them.
 */
public final class ModelConverter {
  private static final String SOURCE = ".crf.ser.gz";
  private static final String TARGET = ".crf";

  private ModelConverter() {}

  /**
   * Converts every classifier of a folder whose model is missing or older.
   *
   * @param arguments the folder with the classifiers; the folder for the models
   */
  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    List<Path> sources = new ArrayList<>();
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.walk(from)) {
        files.filter(file -> file.toString().endsWith(SOURCE)).sorted().forEach(sources::add);
      }
    }
    Files.createDirectories(to);
    for (Path source : sources) {
      String name = source.getFileName().toString();
      Path target = to.resolve(name.substring(0, name.length() - SOURCE.length()) + TARGET);
      if (Files.notExists(target)
          || Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) < 0) {
        convert(source, target);
      }
    }
  }

  /**
   * Converts one classifier; the model appears whole or not at all.
   *
   * @throws IOException if it cannot be read, or has features that {@link CrfDecoder} does not know
   */
  static void convert(Path source, Path target) throws IOException {
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try (InputStream in = Files.newInputStream(source);
        OutputStream out = Files.newOutputStream(unfinished)) {
      convert(in, out);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IOException("cannot convert " + source + ": " + e.getMessage(), e);
    }
    Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** In the order in which CoreNLP's {@code CRFClassifier.loadClassifier} reads. */
  private static void convert(InputStream packed, OutputStream bytes)
      throws IOException, ReflectiveOperationException {
    ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(packed, 1 << 16)));
    List<?> labelIndices = (List<?>) in.readObject();
    List<String> labels = strings((Index<?>) in.readObject());
    List<String> features = strings((Index<?>) in.readObject());
    SeqClassifierFlags flags = (SeqClassifierFlags) in.readObject();
    Object factories = in.readObject();
    require(Integer.valueOf(1).equals(factories), "one feature factory", factories);
    Map<String, String> clusters = clusters(in.readObject());
    int window = in.readInt();
    require(window == 2 && labelIndices.size() == 2, "labels in pairs", window);
    float[][] weights = weights(in.readObject());
    Set<?> knownWords = (Set<?>) in.readObject();

    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes, 1 << 16));
    out.writeInt(CrfModel.MAGIC);
    writeStrings(out, labels);
    out.writeInt(labels.indexOf(flags.backgroundSymbol));
    FlagCheck.settings(flags).write(out);
    int[] pairs = pairs((Index<?>) labelIndices.get(1), labels.size());
    writePairs(out, pairs, labels.size());
    int[] singles = singles((Index<?>) labelIndices.get(0));
    writeWeights(out, features, weights, "|C", singles, labels.size());
    writeWeights(out, features, weights, "|CpC", pairs, labels.size() * labels.size());
    writeClusters(out, clusters);
    writeHashes(out, knownWords.stream().map(String.class::cast).toList());
    out.flush();
  }

  static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(expected + " expected, found " + found);
    }
  }

  /** Older files have doubles; CoreNLP makes floats of them when it loads them. */
  private static float[][] weights(Object stored) {
    if (stored instanceof float[][] floats) {
      return floats;
    }
    double[][] doubles = (double[][]) stored;
    float[][] weights = new float[doubles.length][];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = new float[doubles[row].length];
      for (int i = 0; i < weights[row].length; i++) {
        weights[row][i] = (float) doubles[row][i];
      }
    }
    return weights;
  }

  private static List<String> strings(Index<?> index) {
    return index.objectsList().stream().map(String.class::cast).toList();
  }

  /** The factory keeps them to itself. */
  private static Map<String, String> clusters(Object factory) throws ReflectiveOperationException {
    require(factory instanceof NERFeatureFactory, "CoreNLP's factory", factory.getClass());
    Field lexicon = NERFeatureFactory.class.getDeclaredField("lexicon");
    lexicon.setAccessible(true);
    Map<String, String> clusters = new TreeMap<>();
    if (lexicon.get(factory) instanceof Map<?, ?> words) {
      words.forEach((word, cluster) -> clusters.put((String) word, (String) cluster));
    }
    return clusters;
  }

  /** For each of the model's numbers of a label its place in a row. */
  private static int[] singles(Index<?> labels) {
    int[] places = new int[labels.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = ((CRFLabel) labels.get(i)).getLabel()[0];
    }
    return places;
  }

  /** For each of the model's numbers of a pair its place in a row. */
  private static int[] pairs(Index<?> labels, int width) {
    int[] places = new int[labels.size()];
    for (int i = 0; i < places.length; i++) {
      int[] pair = ((CRFLabel) labels.get(i)).getLabel();
      places[i] = pair[0] * width + pair[1];
    }
    return places;
  }

  private static void writePairs(DataOutputStream out, int[] pairs, int width) throws IOException {
    boolean[] seen = new boolean[width * width];
    for (int place : pairs) {
      seen[place] = true;
    }
    for (boolean pair : seen) {
      out.writeBoolean(pair);
    }
  }

  private static void writeWeights(
      DataOutputStream out,
      List<String> features,
      float[][] weights,
      String ending,
      int[] places,
      int width)
      throws IOException {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < weights.length; row++) {
      if (features.get(row).endsWith(ending)) {
        require(weights[row].length == places.length, "a weight a label", weights[row].length);
        rows.add(row);
      }
    }
    writeHashes(out, rows.stream().map(features::get).toList());
    out.writeInt(rows.size() * width);
    for (int row : rows) {
      float[] wide = new float[width];
      for (int i = 0; i < places.length; i++) {
        wide[places[i]] = weights[row][i];
      }
      for (float weight : wide) {
        out.writeFloat(weight);
      }
    }
  }

  private static void writeClusters(DataOutputStream out, Map<String, String> clusters)
      throws IOException {
    List<String> names = List.copyOf(new LinkedHashSet<>(clusters.values()));
    Map<String, Integer> numbers = new TreeMap<>();
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    require(names.size() <= Short.MAX_VALUE, "fewer clusters", names.size());
    writeHashes(out, List.copyOf(clusters.keySet()));
    out.writeInt(clusters.size());
    for (String cluster : clusters.values()) {
      out.writeShort(numbers.get(cluster));
    }
    writeStrings(out, names);
  }

  private static void writeStrings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  /** Refuses strings of one hash, of which no model has shown any. */
  private static void writeHashes(DataOutputStream out, List<String> strings) throws IOException {
    long[] hashes = strings.stream().mapToLong(s -> FeatureHash.of(s).value()).toArray();
    new HashIndex(hashes);
    out.writeInt(hashes.length);
    for (long hash : hashes) {
      out.writeLong(hash);
    }
  }
}
