package org.wirecopy.enrich.language;

import org.wirecopy.enrich.contract.Language;

/**
 * What two models say together: the weighted sum of their logarithms, with "no language" as one
 * more candidate, made into probabilities.
 *
 * <p>The weights were fitted by maximum likelihood on sentences and paragraphs of 38 languages and
 * rounded; five-fold cross-validation chose between the forms. fastText takes the mean over a text,
 * so its evidence counts more the longer the text is; OpenNLP's model takes the sum, so its
 * evidence counts less. The distance between close relatives was fitted on parallel texts, in which
 * none is likelier than the other beforehand.
 *
 * @param tag BCP 47, {@code und} if no language is likely
 * @param confidence the probability of the likeliest language
 */
record Verdict(String tag, double confidence) {
  /** Of a text of {@link #USUAL_LETTERS}. */
  private static final double FAST_TEXT = 1.55;

  private static final double FAST_TEXT_BY_LENGTH = 0.33;
  private static final double OPEN_NLP = 5;
  private static final double OPEN_NLP_BY_LENGTH = -0.5;
  private static final double USUAL_LETTERS = 100;
  private static final double FEWEST_LETTERS = 10;
  private static final double MOST_LETTERS = 900;

  /** How much of the distance between close relatives counts. */
  private static final double BETWEEN_RELATIVES = 0.7;

  /** A model that excludes a language can be wrong, too. */
  private static final double LEAST_LOGARITHM = -15;

  /** What sentences hardly ever reach and random letters, names and codes seldom exceed. */
  private static final double NO_LANGUAGE = -4;

  /** For each of what stands between spaces and is no word. */
  private static final double ODDITIES = 9;

  /** For each symbol among the letters, beyond the few that sentences have. */
  private static final double SYMBOLS = 40;

  private static final int FEW_SYMBOLS = 2;

  /** In a script that only one language of the news is written in. */
  private static final double ONLY_LANGUAGE = 4;

  /** From this share of the letters on, those of other scripts are quotations and names. */
  private static final double MOST_OF_THE_LETTERS = 0.8;

  /** Below it more such answers are wrong than right. */
  private static final double LEAST_CONFIDENCE = 0.4;

  /** Nobody can be surer than the share of right answers among those without any doubt. */
  private static final double MOST_CONFIDENCE = 0.999;

  /**
   * Decides.
   *
   * @param fastText evidence for each of {@link NewsLanguages#TAGS}
   * @param openNlp likewise
   */
  static Verdict of(Prose prose, double[] fastText, double[] openNlp) {
    int[] languages = prose.script().languages();
    double[] scores = new double[languages.length];
    double length = Math.max(FEWEST_LETTERS, Math.min(MOST_LETTERS, prose.letters()));
    double first = FAST_TEXT * Math.pow(length / USUAL_LETTERS, FAST_TEXT_BY_LENGTH);
    double second = OPEN_NLP * Math.pow(length / USUAL_LETTERS, OPEN_NLP_BY_LENGTH);
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          scores.length == 1
              ? ONLY_LANGUAGE
              : first * Math.max(LEAST_LOGARITHM, fastText[languages[i]])
                  + second * openNlp[languages[i]];
    }
    return of(prose, languages, scores);
  }

  private static Verdict of(Prose prose, int[] languages, double[] scores) {
    if (scores.length == 0) {
      return new Verdict(Language.UNDETERMINED, 0);
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    double none = noLanguage(prose);
    double highest = Math.max(none, scores[best]);
    double sum = Math.exp(none - highest);
    for (int i = 0; i < scores.length; i++) {
      boolean close = i != best && NewsLanguages.areClose(languages[i], languages[best]);
      double distance = (scores[best] - scores[i]) * (close ? BETWEEN_RELATIVES : 1);
      sum += Math.exp(scores[best] - distance - highest);
    }
    double confidence =
        Math.min(MOST_CONFIDENCE, Math.exp(scores[best] - highest) / sum)
            * Math.min(1, prose.share() / MOST_OF_THE_LETTERS);
    return new Verdict(
        confidence < LEAST_CONFIDENCE
            ? Language.UNDETERMINED
            : NewsLanguages.TAGS.get(languages[best]),
        confidence);
  }

  private static double noLanguage(Prose prose) {
    double oddities = (double) prose.oddities() / Math.max(1, prose.words() + prose.oddities());
    double symbols = (double) Math.max(0, prose.symbols() - FEW_SYMBOLS) / prose.letters();
    return NO_LANGUAGE + ODDITIES * oddities + SYMBOLS * symbols;
  }
}
