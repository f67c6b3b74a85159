package org.wirecopy.enrich.corenlp.crf;

import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.util.Set;
import java.util.TreeSet;

/** Whether a model's features are those that {@link WordTypes} and {@link CrfDecoder} know. */
final class FlagCheck {
  /** What must be on, since the features of all models have it. */
  private static final Set<String> REQUIRED =
      Set.of(
          "useNGrams",
          "usePrev",
          "useNext",
          "useSequences",
          "usePrevSequences",
          "noMidNGrams",
          "useTypeSeqs",
          "useTypeSeqs2",
          "useDisjunctive",
          "useWord",
          "useClassFeature",
          "useLastRealWord",
          "useNextRealWord",
          "useOccurrencePatterns",
          "useTypeySequences");

  /** What is known too: carried by {@link FeatureSettings}, or without effect on the features. */
  private static final Set<String> KNOWN =
      Set.of(
          "useTitle",
          "useDistSim",
          "casedDistSim",
          "numberEquivalenceDistSim",
          "useKnownLCWords",
          "useLongSequences",
          "useViterbi",
          "normalize",
          "splitDocuments",
          "useObservedSequencesOnly",
          "saveFeatureIndexToDisk",
          "initViterbi",
          "keepOBInMemory",
          "useInternal",
          "useExternal",
          "useQN",
          "restrictLabels",
          "useOutputLayer",
          "useHiddenLayer",
          "useMemoryEvaluator",
          "terminateOnEvalImprovement",
          "useDenero",
          "biAlignmentPriorIsPMI",
          "includeC2EViterbi",
          "initWithPosterior",
          "applyNERPenalty",
          "averagePerceptron",
          "useCWSFeatures",
          "separateASCIIandRange",
          "learnCHBasedOnEN");

  private FlagCheck() {}

  /**
   * What a model's features need.
   *
   * @throws IllegalArgumentException if it has other features, naming them
   */
  static FeatureSettings settings(SeqClassifierFlags flags) {
    Set<String> missing = new TreeSet<>(REQUIRED);
    Set<String> unknown = new TreeSet<>();
    for (String line : flags.getNotNullTrueStringRep().lines().toList()) {
      String flag = line.substring(0, Math.max(0, line.indexOf('=')));
      if (line.endsWith("=true") && !missing.remove(flag) && !KNOWN.contains(flag)) {
        unknown.add(flag);
      }
    }
    ModelConverter.require(missing.isEmpty(), missing + " among its features", "none");
    ModelConverter.require(unknown.isEmpty(), "no other features", unknown);
    ModelConverter.require(
        flags.disjunctionWidth == CrfDecoder.NEIGHBOURS, "5 neighbours", flags.disjunctionWidth);
    ModelConverter.require(
        (flags.wordFunction == null || flags.wordFunction instanceof AmericanizeFunction)
            && flags.slashHyphenTreatment == SeqClassifierFlags.SlashHyphenEnum.NONE,
        "words as they are, or in American spelling",
        flags.wordFunction);
    return new FeatureSettings(
        flags.wordShape,
        flags.maxNGramLeng,
        flags.useTitle,
        flags.useDistSim,
        flags.casedDistSim,
        flags.numberEquivalenceDistSim,
        flags.wordFunction != null,
        flags.unknownWordDistSimClass == null ? "" : flags.unknownWordDistSimClass);
  }
}
