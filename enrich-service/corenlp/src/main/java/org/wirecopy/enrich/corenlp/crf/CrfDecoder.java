package org.wirecopy.enrich.corenlp.crf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The most likely labels of a sentence's words, by the Viterbi algorithm, as described for these
 * models in Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001. What is summed
 * for each word follows CoreNLP's {@code NERFeatureFactory}. Any number of threads may use one.
 */
public final class CrfDecoder {
  /** How many words on each side count wherever they stand there. */
  static final int NEIGHBOURS = 5;

  /** How far the same word is looked for. */
  private static final int MAX_JUMP = 149;

  private static final int MIN_JUMP = 3;

  /** What the sums of kept words may take, in bytes. */
  private static final int MAX_KEPT_BYTES = 12 << 20;

  private final CrfModel model;
  private final WordTypes types;
  private final int labels;

  private CrfDecoder(CrfModel model) {
    this.model = model;
    labels = model.labels.size();
    int bytes = Double.BYTES * (5 * labels + 3 * labels * labels);
    types = new WordTypes(model, Integer.highestOneBit(MAX_KEPT_BYTES / bytes));
  }

  /**
   * A decoder for a model that {@link ModelConverter} has written.
   *
   * @throws IOException if it is something else, or cut off
   */
  public static CrfDecoder load(InputStream model) throws IOException {
    return new CrfDecoder(CrfModel.read(model));
  }

  /**
   * The label of each word.
   *
   * @param words of one sentence, as the tokenizer that the model was trained with divides it
   */
  public List<String> labels(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    Window window = new Window(words);
    int[] best = bestPath(window);
    List<String> names = new ArrayList<>(best.length);
    for (int label : best) {
      names.add(model.labels.get(label));
    }
    return names;
  }

  private int[] bestPath(Window window) {
    int size = window.size();
    int[][] from = new int[size][labels];
    double[] scores = new double[labels];
    double[] before = new double[labels];
    double[] node = new double[labels];
    double[] pair = new double[labels * labels];
    for (int at = 0; at < size; at++) {
      sumLabels(window, at, node);
      sumPairs(window, at, pair);
      for (int label = 0; label < labels; label++) {
        double best = Double.NEGATIVE_INFINITY;
        int bestFrom = 0;
        // Before the first word stands the background alone.
        int first = at == 0 ? model.background : 0;
        int last = at == 0 ? model.background : labels - 1;
        for (int previous = first; previous <= last; previous++) {
          double score = before[previous] + pair[previous * labels + label];
          if (score > best) {
            best = score;
            bestFrom = previous;
          }
        }
        scores[label] = best + node[label];
        from[at][label] = bestFrom;
      }
      double[] swap = before;
      before = scores;
      scores = swap;
    }
    return path(from, before);
  }

  private static int[] path(int[][] from, double[] scores) {
    int last = 0;
    for (int label = 1; label < scores.length; label++) {
      if (scores[label] > scores[last]) {
        last = label;
      }
    }
    int[] path = new int[from.length];
    for (int at = from.length - 1; at >= 0; at--) {
      path[at] = last;
      last = from[at][last];
    }
    return path;
  }

  /** The words of a sentence and what stands around it. */
  private final class Window {
    private final WordType[] words;

    Window(List<String> texts) {
      words = new WordType[texts.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = types.of(texts.get(i));
      }
    }

    int size() {
      return words.length;
    }

    WordType at(int place) {
      return place < 0 || place >= words.length ? types.outside() : words[place];
    }
  }

  private void sumLabels(Window window, int at, double[] sums) {
    WordType word = window.at(at);
    WordType previous = window.at(at - 1);
    WordType next = window.at(at + 1);
    System.arraycopy(word.asLabelled, 0, sums, 0, labels);
    add(previous.asPrevious, sums);
    add(next.asNext, sums);
    addNeighbours(window, at, sums);

    FeatureHash shape = word.shape.name();
    FeatureHash dotsShape = Feature.DOTS.plus(shape);
    FeatureHash shapeDots = shape.plus(Feature.DOTS);
    FeatureHash twoShapes = previous.shape.name().plus(dotsShape);
    WeightTable weights = model.labelWeights;
    weights.add(previous.hash.plus(dotsShape).with(Feature.PREVIOUS_WORD_SHAPE), sums);
    weights.add(shapeDots.plus(next.hash).with(Feature.SHAPE_NEXT_WORD), sums);
    weights.add(twoShapes.with(Feature.PREVIOUS_SHAPE_SHAPE), sums);
    weights.add(shapeDots.plus(next.shape.name()).with(Feature.SHAPE_NEXT_SHAPE), sums);
    weights.add(
        twoShapes.plus(Feature.DOTS).plus(next.shape.name()).with(Feature.THREE_SHAPES), sums);
    if (previous.traits.shortWord()) {
      FeatureHash far = window.at(at - 2).hash;
      weights.add(far.plus(dotsShape).with(Feature.WORD_BEFORE_PREVIOUS_SHAPE), sums);
    }
    if (next.traits.shortWord()) {
      FeatureHash far = window.at(at + 2).hash;
      weights.add(far.plus(dotsShape).with(Feature.WORD_AFTER_NEXT_SHAPE), sums);
    }
    addOccurrences(window, at, sums);
  }

  /** Each word once, however often it stands there. */
  private void addNeighbours(Window window, int at, double[] sums) {
    for (int distance = 1; distance <= NEIGHBOURS; distance++) {
      if (isNew(window, at, distance, 1)) {
        add(window.at(at + distance).asAfter, sums);
      }
      if (isNew(window, at, distance, -1)) {
        add(window.at(at - distance).asBefore, sums);
      }
    }
  }

  private static boolean isNew(Window window, int at, int distance, int direction) {
    long hash = window.at(at + direction * distance).hash.value();
    for (int nearer = 1; nearer < distance; nearer++) {
      if (window.at(at + direction * nearer).hash.value() == hash) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a capitalised word between small words stands in the sentence again. CoreNLP tells more
   * cases apart by parts of speech, which these texts do not have.
   */
  private void addOccurrences(Window window, int at, double[] sums) {
    WordType word = window.at(at);
    WordType.Traits next = window.at(at + 1).traits;
    boolean possible =
        at > 0
            && word.traits.nameCase()
            && next.noCapital()
            && next.letter()
            && window.at(at - 1).traits.letter();
    if (!possible) {
      model.labelWeights.add(Feature.NO_OCCURRENCE, sums);
      return;
    }
    if (stands(window, word, at + MIN_JUMP, at + MAX_JUMP)) {
      model.labelWeights.add(Feature.LATER_OCCURRENCE, sums);
    }
    if (stands(window, word, at - MAX_JUMP, at - MIN_JUMP)) {
      model.labelWeights.add(Feature.EARLIER_OCCURRENCE, sums);
    }
  }

  private static boolean stands(Window window, WordType word, int first, int last) {
    for (int at = Math.max(0, first); at <= Math.min(window.size() - 1, last); at++) {
      if (window.at(at).hash.value() == word.hash.value()) {
        return true;
      }
    }
    return false;
  }

  private void sumPairs(Window window, int at, double[] sums) {
    WordType word = window.at(at);
    WordType previous = window.at(at - 1);
    System.arraycopy(model.pairBase, 0, sums, 0, sums.length);
    add(word.pairs, sums);
    add(previous.pairsAsPrevious, sums);
    add(window.at(at + 1).pairsAsNext, sums);
    WeightTable weights = model.pairWeights;
    weights.add(joined(previous.hash, word.hash, Feature.PAIR_WORDS), sums);
    weights.add(joined(previous.shape.name(), word.shape.name(), Feature.PAIR_SHAPES), sums);
    if (model.settings.clusters()) {
      weights.add(joined(previous.cluster, word.cluster, Feature.PAIR_CLUSTERS), sums);
    }
  }

  private static long joined(FeatureHash previous, FeatureHash current, FeatureHash ending) {
    return previous.plus(Feature.DASH).plus(current).with(ending);
  }

  private static void add(double[] terms, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += terms[i];
    }
  }
}
