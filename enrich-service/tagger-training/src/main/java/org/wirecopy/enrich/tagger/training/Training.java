package org.wirecopy.enrich.tagger.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.tagger.Features;
import org.wirecopy.enrich.tagger.Knowledge;
import org.wirecopy.enrich.tagger.Labels;
import org.wirecopy.enrich.tagger.ModelDescription;
import org.wirecopy.enrich.tagger.TaggerModel;
import org.wirecopy.enrich.tagger.Token;
import org.wirecopy.enrich.tagger.Tokenizer;

/** From labelled sentences to a model. */
final class Training {
  private static final int MAX_WEIGHT = Byte.MAX_VALUE;

  private final Knowledge knowledge;
  private final CrfTrainer.Settings settings;
  private final int least;

  /**
   * A training.
   *
   * @param least how often a feature must be seen to count
   */
  Training(Knowledge knowledge, CrfTrainer.Settings settings, int least) {
    this.knowledge = knowledge;
    this.settings = settings;
    this.least = least;
  }

  /** The model of some sentences; the same on every run. */
  TaggerModel model(ModelDescription description, List<LabelledSentence> sentences) {
    FeatureIndex index = new FeatureIndex();
    List<Example> all = sentences.stream().map(sentence -> example(sentence, index)).toList();
    int[] numbers = new int[index.size()];
    int kept = 0;
    for (int feature = 0; feature < numbers.length; feature++) {
      numbers[feature] = index.count(feature) >= least ? kept++ : -1;
    }
    CrfTrainer trainer = new CrfTrainer(kept, settings);
    trainer.train(
        all.stream()
            .filter(example -> example.labels().length > 0)
            .map(example -> renumbered(example, numbers))
            .toList());
    return quantised(description, index.features(), numbers, trainer);
  }

  private Example example(LabelledSentence sentence, FeatureIndex index) {
    List<Token> tokens = Tokenizer.tokens(sentence.text());
    Features features = new Features(tokens, knowledge);
    int[][] known = new int[tokens.size()][];
    int[] own = new int[tokens.size()];
    long[] found = new long[Features.MAX];
    for (int i = 0; i < tokens.size(); i++) {
      own[i] = -features.of(i, found, false);
      int all = features.of(i, found, true);
      own[i] += all;
      known[i] = Arrays.stream(found, 0, all).mapToInt(index::add).toArray();
    }
    return new Example(known, own, labels(sentence, tokens));
  }

  /** A token that is only in part in a name is in it as a whole. */
  private static int[] labels(LabelledSentence sentence, List<Token> tokens) {
    int[] labels = new int[tokens.size()];
    int at = 0;
    for (RawMention name : sentence.names()) {
      while (at < labels.length && tokens.get(at).end() <= name.start()) {
        at++;
      }
      int from = at;
      while (at < labels.length && tokens.get(at).start() < name.end()) {
        at++;
      }
      Labels.mark(labels, name.type(), from, at);
    }
    return labels;
  }

  /** Without the features that were not seen often enough. */
  private static Example renumbered(Example example, int[] numbers) {
    int[][] features = new int[example.features().length][];
    int[] own = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      int[] all = example.features()[i];
      own[i] = (int) Arrays.stream(all, 0, example.own()[i]).filter(f -> numbers[f] >= 0).count();
      features[i] = Arrays.stream(all).map(f -> numbers[f]).filter(n -> n >= 0).toArray();
    }
    return new Example(features, own, example.labels());
  }

  private TaggerModel quantised(
      ModelDescription description, long[] features, int[] numbers, CrfTrainer trainer) {
    float[] weights = trainer.weights();
    float[] pairs = trainer.transitions();
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = MAX_WEIGHT / most;
    Map<Long, byte[]> rows = new HashMap<>();
    for (int feature = 0; feature < features.length; feature++) {
      if (numbers[feature] >= 0) {
        byte[] row = new byte[Labels.COUNT];
        boolean any = false;
        for (int label = 0; label < Labels.COUNT; label++) {
          float weight = weights[numbers[feature] * Labels.COUNT + label];
          row[label] = (byte) Math.round(weight * scale);
          any |= row[label] != 0;
        }
        if (any) {
          rows.put(features[feature], row);
        }
      }
    }
    int[] transitions = new int[Labels.COUNT * Labels.COUNT];
    for (int pair = 0; pair < transitions.length; pair++) {
      transitions[pair] = Math.round(pairs[pair] * scale);
    }
    System.err.printf(
        "%d features, %d of them with weights, the largest %.2f%n",
        weights.length / Labels.COUNT, rows.size(), most);
    return TaggerModel.of(description, knowledge, rows, transitions);
  }
}
