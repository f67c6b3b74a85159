package org.wirecopy.enrich.language;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Apache OpenNLP's maximum entropy model over character n-grams, trained on the Leipzig corpora (<a
 * href="https://opennlp.apache.org/models.html">models</a>). OpenNLP reads the file; its weights
 * are summed here, without a string and a map look-up for each n-gram.
 */
final class OpenNlpModel implements LanguageModel {
  private static final String FILE = "/langdetect-183.bin";

  private final NGramTable table;
  private final NGramTable hidden;
  private final double[] zero;

  private OpenNlpModel(NGramTable table, NGramTable hidden, double[] zero) {
    this.table = table;
    this.hidden = hidden;
    this.zero = zero;
  }

  static OpenNlpModel load() throws IOException {
    try (InputStream bytes = OpenNlpModel.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new FileNotFoundException(FILE + " is not on the class path");
      }
      return of((AbstractModel) new LanguageDetectorModel(bytes).getMaxentModel());
    }
  }

  private static OpenNlpModel of(AbstractModel model) {
    double[] zero = new double[NewsLanguages.TAGS.size()];
    Arrays.fill(zero, UNKNOWN);
    int[] languages = new int[model.getNumOutcomes()];
    for (int i = 0; i < languages.length; i++) {
      languages[i] = NewsLanguages.index(model.getOutcome(i));
      if (languages[i] >= 0) {
        zero[languages[i]] = 0;
      }
    }
    // The second of the model's parts, as its Javadoc numbers them: n-grams and their weights.
    Map<?, ?> contexts = (Map<?, ?>) model.getDataStructures()[1];
    NGramTable table = new NGramTable(contexts.size());
    contexts.forEach((nGram, weights) -> put(table, (String) nGram, (Context) weights, languages));
    return new OpenNlpModel(table, HiddenMarks.of(contexts, languages), zero);
  }

  private static void put(NGramTable table, String nGram, Context context, int[] languages) {
    int[] outcomes = context.getOutcomes();
    byte[] kept = new byte[outcomes.length];
    float[] weights = new float[outcomes.length];
    int count = 0;
    for (int i = 0; i < outcomes.length; i++) {
      if (languages[outcomes[i]] >= 0) {
        kept[count] = (byte) languages[outcomes[i]];
        weights[count++] = (float) context.getParameters()[i];
      }
    }
    table.put(nGram, Arrays.copyOf(kept, count), Arrays.copyOf(weights, count));
  }

  @Override
  public double[] evidence(String prose) {
    double[] sums = zero.clone();
    table.addTo(sums, prose.toLowerCase(Locale.ROOT));
    return sums;
  }

  /**
   * How much more evidence there would be if the text had been written with marks that its writer
   * left off: none for a text that has marks.
   *
   * @return for each of {@link NewsLanguages#TAGS} 0 or more, to add to {@link #evidence}
   */
  double[] hiddenByMissingMarks(String prose) {
    double[] sums = new double[zero.length];
    if (LatinMarks.areAbsent(prose)) {
      hidden.addTo(sums, prose.toLowerCase(Locale.ROOT));
    }
    return sums;
  }
}
