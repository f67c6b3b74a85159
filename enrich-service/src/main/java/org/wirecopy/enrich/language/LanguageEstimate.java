package org.wirecopy.enrich.language;

import org.wirecopy.enrich.contract.Language;

/**
 * What two models say together: the weighted sum of their logarithms, with "no language" as one
 * more candidate, made into probabilities.
 *
 * <p>The weights were fitted by maximum likelihood on sentences and paragraphs of 38 languages and
 * rounded; five-fold cross-validation chose between the forms. fastText takes the mean over a text,
 * so its evidence counts more the longer the text is; OpenNLP's model takes the sum, so its
 * evidence counts less.
 *
 * @see RelatedLanguages
 * @param tag BCP 47, {@code und} if no language is likely
 * @param confidence the probability of the likeliest language
 */
record LanguageEstimate(String tag, double confidence) {
  /** Of a text of {@link #USUAL_LETTERS}. */
  private static final double FAST_TEXT = 1.55;

  private static final double FAST_TEXT_BY_LENGTH = 0.33;
  private static final double OPEN_NLP = 5;
  private static final double OPEN_NLP_BY_LENGTH = -0.5;
  private static final double USUAL_LETTERS = 100;
  private static final double MIN_LETTERS = 10;
  private static final double MAX_LETTERS = 900;

  /** A model that excludes a language can be wrong, too. */
  private static final double MIN_LOGARITHM = -15;

  /** What of {@link OpenNlpModel#hiddenByMissingMarks} counts. */
  private static final double HIDDEN = 0.7;

  /** That somebody writes a language that has marks without any, as a logarithm. */
  private static final double WITHOUT_MARKS = -1.5;

  /** Where a model does not know a language at all. */
  private static final double MIN_SUM = -1000;

  /** What sentences hardly ever reach and random letters, names and codes seldom exceed. */
  private static final double NO_LANGUAGE = -4;

  /** For each of what stands between spaces and is no word. */
  private static final double ODDITIES = 9;

  /** The share of these in sentences full of numbers. */
  private static final double MAX_ODDITIES = 0.3;

  /** For each symbol among the letters, beyond the few that sentences have. */
  private static final double SYMBOLS = 40;

  private static final int FEW_SYMBOLS = 2;

  /** In a script that only one language of the news is written in. */
  private static final double ONLY_LANGUAGE = 4;

  /** From this share of the letters on, those of other scripts are quotations and names. */
  private static final double MIN_SHARE_OF_LETTERS = 0.8;

  /** Below it more such answers are wrong than right. */
  private static final double MIN_CONFIDENCE = 0.4;

  /** From this share of all languages on, the words of a table point to one. */
  private static final double MIN_HINT = 0.8;

  /** Nobody can be surer than the share of right answers among those without any doubt. */
  private static final double MAX_CONFIDENCE = 0.999;

  /**
   * How much likelier a source's word makes its language, as a logarithm. Sources declare the
   * language of their template, too: so it decides for a few words and between close relatives, and
   * a sentence in another language is believed.
   */
  private static final double DECLARED = 3;

  /**
   * Decides.
   *
   * @param declared the place in {@link NewsLanguages#TAGS} of what the source declares, or -1
   * @param fastText evidence for each of {@link NewsLanguages#TAGS}
   * @param openNlp likewise
   * @param hidden what that model would have more if marks were left off
   */
  static LanguageEstimate of(
      Prose prose, int declared, double[] fastText, double[] openNlp, double[] hidden) {
    Evidence[] evidence = evidence(prose, declared, fastText, openNlp, hidden);
    return evidence.length == 0
        ? new LanguageEstimate(Language.UNDETERMINED, 0)
        : of(prose, evidence, noLanguage(prose, likeliest(evidence)));
  }

  /**
   * Which language a text points to that is in none.
   *
   * @return {@code und} where it points to none
   */
  static String hint(Prose prose, double[] fastText, double[] openNlp, double[] hidden) {
    Evidence[] evidence = evidence(prose, -1, fastText, openNlp, hidden);
    if (evidence.length == 0) {
      return Language.UNDETERMINED;
    }
    LanguageEstimate among = of(prose, evidence, Double.NEGATIVE_INFINITY);
    return among.confidence() < MIN_HINT ? Language.UNDETERMINED : among.tag();
  }

  private static Evidence[] evidence(
      Prose prose, int declared, double[] fastText, double[] openNlp, double[] hidden) {
    int[] languages = prose.script().languages();
    double length = Math.max(MIN_LETTERS, Math.min(MAX_LETTERS, prose.letters()));
    double first = FAST_TEXT * Math.pow(length / USUAL_LETTERS, FAST_TEXT_BY_LENGTH);
    double second = OPEN_NLP * Math.pow(length / USUAL_LETTERS, OPEN_NLP_BY_LENGTH);
    Evidence[] evidence = new Evidence[languages.length];
    for (int i = 0; i < languages.length; i++) {
      int language = languages[i];
      boolean only = languages.length == 1;
      double unmarked = Math.max(0, second * HIDDEN * hidden[language] + WITHOUT_MARKS);
      evidence[i] =
          new Evidence(
              language,
              only ? ONLY_LANGUAGE : first * Math.max(MIN_LOGARITHM, fastText[language]),
              only ? 0 : second * openNlp[language] + unmarked,
              language == declared ? DECLARED : 0);
    }
    return evidence;
  }

  /** What speaks for one language, each part as a logarithm. */
  private record Evidence(int language, double fastText, double openNlp, double declared) {
    double sum() {
      return fastText + openNlp + declared;
    }

    double within(RelatedLanguages group, double[] words) {
      return group.fastText() * fastText
          + group.openNlp() * Math.max(MIN_SUM, openNlp)
          + words[language]
          + declared;
    }
  }

  private static Evidence likeliest(Evidence[] evidence) {
    Evidence likeliest = evidence[0];
    for (Evidence each : evidence) {
      likeliest = each.sum() > likeliest.sum() ? each : likeliest;
    }
    return likeliest;
  }

  private static LanguageEstimate of(Prose prose, Evidence[] evidence, double none) {
    Evidence likeliest = likeliest(evidence);
    RelatedLanguages relatives = RelatedLanguages.of(likeliest.language());
    double[] words = relatives.words(prose);
    Evidence best = likeliest;
    for (Evidence each : evidence) {
      boolean nearer = each.within(relatives, words) > best.within(relatives, words);
      best = relatives.contains(each.language()) && nearer ? each : best;
    }
    double highest = Math.max(none, likeliest.sum());
    double sum = Math.exp(none - highest);
    double ofRelatives = 0;
    for (Evidence each : evidence) {
      boolean relative = each.equals(best) || relatives.contains(each.language());
      double score =
          relative
              ? likeliest.sum() + each.within(relatives, words) - best.within(relatives, words)
              : each.sum();
      double weight = Math.exp(score - highest);
      sum += weight;
      ofRelatives += relative ? weight : 0;
    }
    double ofScript = Math.min(1, prose.share() / MIN_SHARE_OF_LETTERS);
    double confidence =
        Math.min(MAX_CONFIDENCE, Math.exp(likeliest.sum() - highest) / sum) * ofScript;
    // One of three near relatives is the answer, though none of them reaches that confidence.
    boolean likely = ofRelatives / sum * ofScript >= MIN_CONFIDENCE;
    return new LanguageEstimate(
        likely ? NewsLanguages.TAGS.get(best.language()) : Language.UNDETERMINED, confidence);
  }

  private static double noLanguage(Prose prose, Evidence likeliest) {
    double oddities = (double) prose.oddities() / Math.max(1, prose.words() + prose.oddities());
    double symbols = (double) Math.max(0, prose.symbols() - FEW_SYMBOLS) / prose.letters();
    // A source's word says which language it is, and not that a table or a program is prose.
    double declared = oddities > MAX_ODDITIES || symbols > 0 ? likeliest.declared() : 0;
    return NO_LANGUAGE + ODDITIES * oddities + SYMBOLS * symbols + declared;
  }
}
