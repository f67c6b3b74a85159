package org.wirecopy.enrich.corenlp.crf;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Sums what depends on one word alone. The words of a language are few and come again and again, so
 * the sums of many are kept: each in the one place that its hash gives it, where the next word with
 * that place puts it out. Threads may use it without locks, since what is kept never changes and a
 * word that was put out is summed again.
 */
final class WordTypes {
  private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

  /** As CoreNLP writes a cluster that is not there, in features of one label. */
  private static final String NO_CLUSTER = "null";

  /** Longer words are rare, and would keep much text. */
  private static final int MAX_KEPT_CHARS = 64;

  private final CrfModel model;
  private final FeatureSettings settings;
  private final int labels;
  private final WordType[] kept;
  private final WordType outside;

  /**
   * Sums for a model.
   *
   * @param maxKept how many words are kept at most; a power of two
   */
  WordTypes(CrfModel model, int maxKept) {
    this.model = model;
    settings = model.settings;
    labels = model.labels.size();
    kept = new WordType[maxKept];
    outside = summed("", "", Shape.OUTSIDE, null);
  }

  /** What stands before the first word and behind the last one. */
  WordType outside() {
    return outside;
  }

  WordType of(String word) {
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 15)) & (kept.length - 1);
    WordType known = kept[place];
    if (known != null && known.text.equals(word)) {
      return known;
    }
    String spelt = settings.american() ? Americanize.americanize(word) : word;
    Shape shape =
        Shape.of(WordShapeClassifier.wordShape(spelt, settings.wordShape(), model.knownWords));
    WordType type = summed(word, spelt, shape, cluster(spelt));
    if (word.length() <= MAX_KEPT_CHARS) {
      kept[place] = type;
    }
    return type;
  }

  /** The name of the word's cluster; null where it has none. */
  private String cluster(String word) {
    if (!settings.clusters()) {
      return null;
    }
    String plain = settings.casedClusters() ? word : word.toLowerCase(Locale.ROOT);
    if (settings.digitsAlike()) {
      plain = WordShapeClassifier.wordShape(plain, WordShapeClassifier.WORDSHAPEDIGITS);
    }
    String cluster = model.clusters.of(plain);
    if (cluster == null && !settings.unknownCluster().isEmpty()) {
      return settings.unknownCluster();
    }
    return cluster;
  }

  private WordType summed(String text, String word, Shape shape, String cluster) {
    FeatureHash hash = FeatureHash.of(word);
    FeatureHash labelCluster = FeatureHash.of(cluster == null ? NO_CLUSTER : cluster);
    FeatureHash pairCluster = cluster == null ? FeatureHash.EMPTY : FeatureHash.of(cluster);
    WordType type = new WordType(text, hash, shape, pairCluster, WordType.Traits.of(word), labels);

    WeightTable single = model.labelWeights;
    single.add(Feature.ALWAYS, type.asLabelled);
    single.add(hash.with(Feature.WORD), type.asLabelled);
    single.add(hash.with(Feature.PREVIOUS_WORD), type.asPrevious);
    single.add(hash.with(Feature.NEXT_WORD), type.asNext);
    single.add(shape.name().with(Feature.SHAPE), type.asLabelled);
    single.add(shape.name().with(Feature.PREVIOUS_SHAPE), type.asPrevious);
    single.add(shape.name().with(Feature.NEXT_SHAPE), type.asNext);
    single.add(hash.with(Feature.BEFORE), type.asBefore);
    single.add(hash.with(Feature.AFTER), type.asAfter);
    if (settings.clusters()) {
      single.add(labelCluster.with(Feature.CLUSTER), type.asLabelled);
      single.add(labelCluster.with(Feature.PREVIOUS_CLUSTER), type.asPrevious);
      single.add(labelCluster.with(Feature.NEXT_CLUSTER), type.asNext);
    }
    if (settings.titles() && TITLE.matcher(word).matches()) {
      single.add(Feature.TITLE, type.asLabelled);
    }
    addNGrams(word, type.asLabelled);

    WeightTable pair = model.pairWeights;
    pair.add(Feature.PAIR_ALWAYS, type.pairs);
    pair.add(hash.with(Feature.PAIR_WORD), type.pairs);
    pair.add(hash.with(Feature.PAIR_PREVIOUS_WORD), type.pairsAsPrevious);
    pair.add(shape.name().with(Feature.PAIR_SHAPE), type.pairs);
    pair.add(shape.name().with(Feature.PAIR_SHAPE_AGAIN), type.pairs);
    pair.add(shape.name().with(Feature.PAIR_PREVIOUS_SHAPE), type.pairsAsPrevious);
    pair.add(shape.asNext().with(Feature.PAIR_NEXT_SHAPE), type.pairsAsNext);
    if (settings.clusters()) {
      pair.add(pairCluster.with(Feature.PAIR_CLUSTER), type.pairs);
      pair.add(pairCluster.with(Feature.PAIR_PREVIOUS_CLUSTER), type.pairsAsPrevious);
    }
    return type;
  }

  /**
   * Beginnings and ends of two characters and more, where {@code <} and {@code >} mark the word's
   * own beginning and end. A beginning that is spelt like an end counts once, as CoreNLP's features
   * are a set.
   */
  private void addNGrams(String word, double[] sums) {
    String marked = '<' + word + '>';
    int length = marked.length();
    int max = settings.maxNGramLength() < 0 ? length : Math.min(settings.maxNGramLength(), length);
    FeatureHash opening = FeatureHash.of("#");
    long[] beginnings = new long[max + 1];
    long hash = opening.value();
    for (int end = 1; end <= max; end++) {
      hash = FeatureHash.next(hash, marked.charAt(end - 1));
      if (end >= 2) {
        beginnings[end] = FeatureHash.joined(hash, Feature.NGRAM);
        model.labelWeights.add(beginnings[end], sums);
      }
    }
    // Backwards, an end's hash grows by its first character times the power of what is behind it.
    FeatureHash end = FeatureHash.EMPTY;
    for (int size = 1; size <= max; size++) {
      end = FeatureHash.of(marked.substring(length - size, length - size + 1)).plus(end);
      if (size >= 2) {
        long feature = opening.plus(end).with(Feature.NGRAM);
        if (feature != beginnings[size]) {
          model.labelWeights.add(feature, sums);
        }
      }
    }
  }
}
