package org.wirecopy.enrich.corenlp.crf;

/**
 * The endings that tell one kind of feature from another, as CoreNLP's feature factory writes them.
 */
final class Feature {
  static final FeatureHash WORD = label("-WORD");
  static final FeatureHash PREVIOUS_WORD = label("-PW");
  static final FeatureHash NEXT_WORD = label("-NW");
  static final FeatureHash CLUSTER = label("-DISTSIM");
  static final FeatureHash PREVIOUS_CLUSTER = label("-PDISTSIM");
  static final FeatureHash NEXT_CLUSTER = label("-NDISTSIM");
  static final FeatureHash SHAPE = label("-TYPE");
  static final FeatureHash PREVIOUS_SHAPE = label("-PTYPE");
  static final FeatureHash NEXT_SHAPE = label("-NTYPE");
  static final FeatureHash NGRAM = label("#");
  static final FeatureHash BEFORE = label("-DISJP");
  static final FeatureHash AFTER = label("-DISJN");

  static final FeatureHash DOTS = FeatureHash.of("...");
  static final FeatureHash PREVIOUS_WORD_SHAPE = label("-PW_CTYPE");
  static final FeatureHash SHAPE_NEXT_WORD = label("-NW_CTYPE");
  static final FeatureHash PREVIOUS_SHAPE_SHAPE = label("-PCTYPE");
  static final FeatureHash SHAPE_NEXT_SHAPE = label("-CNTYPE");
  static final FeatureHash THREE_SHAPES = label("-PCNTYPE");
  static final FeatureHash WORD_BEFORE_PREVIOUS_SHAPE = label("-PPW_CTYPE");
  static final FeatureHash WORD_AFTER_NEXT_SHAPE = label("-NNW_CTYPE");

  static final long ALWAYS = label("###").value();
  static final long TITLE = label("IS_TITLE").value();
  static final long NO_OCCURRENCE = label("NO-OCCURRENCE-PATTERN").value();
  static final long LATER_OCCURRENCE = label("X-NEXT-OCCURRENCE-X").value();
  static final long EARLIER_OCCURRENCE = label("X-PREV-OCCURRENCE-X").value();

  static final FeatureHash DASH = FeatureHash.of("-");
  static final long PAIR_ALWAYS = pair("PSEQ").value();
  static final FeatureHash PAIR_WORD = pair("-PSEQW");
  static final FeatureHash PAIR_PREVIOUS_WORD = pair("-PSEQpW");
  static final FeatureHash PAIR_WORDS = pair("-PSEQW2");
  static final FeatureHash PAIR_CLUSTER = pair("-PSEQcDS");
  static final FeatureHash PAIR_PREVIOUS_CLUSTER = pair("-PSEQpDS");
  static final FeatureHash PAIR_CLUSTERS = pair("-PSEQpcDS");
  static final FeatureHash PAIR_SHAPE = pair("-PSEQcS");
  static final FeatureHash PAIR_SHAPE_AGAIN = pair("-TPS2");
  static final FeatureHash PAIR_PREVIOUS_SHAPE = pair("-PSEQpS");
  static final FeatureHash PAIR_NEXT_SHAPE = pair("-TNS1");
  static final FeatureHash PAIR_SHAPES = pair("-TYPES");

  private Feature() {}

  private static FeatureHash label(String ending) {
    return FeatureHash.of(ending + "|C");
  }

  private static FeatureHash pair(String ending) {
    return FeatureHash.of(ending + "|CpC");
  }
}
