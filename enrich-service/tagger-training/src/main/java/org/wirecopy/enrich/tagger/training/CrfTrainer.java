package org.wirecopy.enrich.tagger.training;

import java.util.List;
import java.util.Random;
import org.wirecopy.enrich.tagger.Labels;

/**
 * Trains a linear chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) by
 * AdaGrad (Duchi, Hazan and Singer, JMLR 2011), sentence by sentence. A penalty on the weights'
 * absolute values leaves most of them 0; it is applied when a weight is next needed.
 */
final class CrfTrainer {
  private static final int L = Labels.COUNT;

  /** A smaller difference between what is and what is expected teaches nothing. */
  private static final float LEAST = 1e-3f;

  /** How many epochs' weights are averaged. */
  private static final int AVERAGED = 5;

  private static final float FIRST_SQUARE = 1e-2f;

  private final Settings settings;
  private final float[] weights;
  private final float[] squares;
  private final int[] touched;
  private final float[] sums;
  private final float[] transitions = new float[L * L];
  private final float[] transitionSums = new float[L * L];
  private final float[] transitionSquares = new float[L * L];
  private int step;

  /**
   * How it learns.
   *
   * @param epochs how often each sentence is read
   * @param rate of AdaGrad
   * @param penalty on absolute values, of the whole training
   * @param hide in this share of readings the words themselves are hidden
   */
  record Settings(int epochs, float rate, float penalty, float hide) {}

  CrfTrainer(int features, Settings settings) {
    this.settings = settings;
    weights = new float[features * L];
    squares = new float[features * L];
    sums = new float[features * L];
    touched = new int[features];
  }

  /**
   * The weights of the labels of all features, those of the first feature first: the mean of those
   * behind the last epochs, since each of them fits best what it has read last.
   */
  float[] weights() {
    return mean(sums);
  }

  /** The weight of each pair of labels, likewise. */
  float[] transitions() {
    return mean(transitionSums);
  }

  private float[] mean(float[] sums) {
    float[] mean = new float[sums.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = sums[i] / averaged();
    }
    return mean;
  }

  private int averaged() {
    return Math.min(AVERAGED, settings.epochs());
  }

  /** Learns from all sentences; the same on every run. */
  void train(List<Example> examples) {
    Random random = new Random(1);
    float penalty = settings.penalty() / examples.size();
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order, random);
      double loss = 0;
      for (int number : order) {
        Example example = examples.get(number);
        int[] from = new int[example.labels().length];
        for (int i = 0; i < from.length; i++) {
          from[i] = random.nextFloat() < settings.hide() ? example.own()[i] : 0;
        }
        loss += learn(example, from, penalty);
        step++;
      }
      if (epoch >= settings.epochs() - averaged()) {
        keep(penalty);
      }
      System.err.printf("epoch %d: loss %.3f a sentence%n", epoch + 1, loss / order.length);
    }
  }

  private void keep(float penalty) {
    for (int feature = 0; feature < touched.length; feature++) {
      shrink(feature, penalty);
    }
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
    for (int i = 0; i < transitions.length; i++) {
      transitionSums[i] += transitions[i];
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  /**
   * Learns from one sentence; how unlikely its labels were.
   *
   * @param from the first feature of each token that counts
   */
  private float learn(Example example, int[] from, float penalty) {
    int[][] features = example.features();
    int[] labels = example.labels();
    float[] scores = new float[labels.length * L];
    for (int i = 0; i < labels.length; i++) {
      for (int f = from[i]; f < features[i].length; f++) {
        int feature = features[i][f];
        shrink(feature, penalty);
        for (int label = 0; label < L; label++) {
          scores[i * L + label] += weights[feature * L + label];
        }
      }
    }
    Lattice lattice = new Lattice(labels.length, scores, transitions);
    float total = lattice.total();
    float own = 0;
    float[] pairs = new float[L * L];
    for (int i = 0; i < labels.length; i++) {
      own += scores[i * L + labels[i]];
      if (i + 1 < labels.length) {
        own += transitions[labels[i] * L + labels[i + 1]];
        lattice.addPairs(i, total, pairs);
        pairs[labels[i] * L + labels[i + 1]] -= 1;
      }
      for (int label = 0; label < L; label++) {
        float gradient = lattice.of(i, label, total) - (label == labels[i] ? 1 : 0);
        if (Math.abs(gradient) > LEAST) {
          for (int f = from[i]; f < features[i].length; f++) {
            move(weights, squares, features[i][f] * L + label, gradient);
          }
        }
      }
    }
    for (int pair = 0; pair < pairs.length; pair++) {
      if (pairs[pair] != 0) {
        move(transitions, transitionSquares, pair, pairs[pair]);
      }
    }
    return total - own;
  }

  private void move(float[] values, float[] sums, int at, float gradient) {
    sums[at] += gradient * gradient;
    values[at] -= rate(sums[at]) * gradient;
  }

  private float rate(float squares) {
    return settings.rate() / (float) Math.sqrt(FIRST_SQUARE + squares);
  }

  private void shrink(int feature, float penalty) {
    int missed = step - touched[feature];
    touched[feature] = step;
    if (missed == 0) {
      return;
    }
    for (int at = feature * L; at < (feature + 1) * L; at++) {
      float weight = weights[at];
      if (weight != 0) {
        float less = penalty * missed * rate(squares[at]);
        weights[at] = Math.signum(weight) * Math.max(0, Math.abs(weight) - less);
      }
    }
  }
}
