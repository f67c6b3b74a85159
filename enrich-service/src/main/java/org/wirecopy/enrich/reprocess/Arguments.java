package org.wirecopy.enrich.reprocess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operator asks for.
 *
 * @param perSecond records a second at most; infinite where none is given
 * @param ahead how long a live article may wait behind what is enriched again
 * @param countOnly whether the chosen are counted and nothing is done
 * @param applicationId of the enrichers
 */
record Arguments(
    Selection selection,
    double perSecond,
    Duration ahead,
    boolean countOnly,
    String applicationId) {
  static final String USAGE =
      """
      Which articles: --all, or any of
        --inbox NAME              of this inbox
        --language TAG            in this language, as it was found
        --engine NAME[/VERSION]   whose entities this engine found, such as corenlp or corenlp/4.5.10+names.2
        --other-engine-than NAME[/VERSION]
                                  whose entities any other engine found
        Each may be given several times: any of one kind, and all kinds, must hold.
      How: --rate N (articles a second at most), --ahead SECONDS (how long a live article may wait behind
        these, default 2), --count (say how many there are, and do nothing)
      WIRECOPY_ENRICH_APPLICATION_ID (default wirecopy-enrich) says which enrichers, and
      KAFKA_BOOTSTRAP_SERVERS and the other variables of theirs say where.\
      """;

  private static final String ALL = "--all";
  private static final String COUNT = "--count";
  private static final List<String> KINDS =
      List.of("--inbox", "--language", "--engine", "--other-engine-than");
  private static final String RATE = "--rate";
  private static final String AHEAD = "--ahead";
  private static final double USUALLY_AHEAD_SECONDS = 2;

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they cannot be understood
   */
  static Arguments of(List<String> words, Map<String, String> environment) {
    Map<String, List<String>> given = given(words);
    Selection selection =
        new Selection(
            given.getOrDefault(KINDS.get(0), List.of()),
            given.getOrDefault(KINDS.get(1), List.of()),
            given.getOrDefault(KINDS.get(2), List.of()),
            given.getOrDefault(KINDS.get(3), List.of()));
    if (selection.isAll() != given.containsKey(ALL)) {
      throw new IllegalArgumentException(
          selection.isAll() ? "which articles?" : "all, or which articles?");
    }
    double rate = number(given, RATE, Double.POSITIVE_INFINITY);
    double ahead = number(given, AHEAD, USUALLY_AHEAD_SECONDS);
    return new Arguments(
        selection,
        rate,
        Duration.ofMillis(Math.round(ahead * 1000)),
        given.containsKey(COUNT),
        environment.getOrDefault("WIRECOPY_ENRICH_APPLICATION_ID", "wirecopy-enrich"));
  }

  private static Map<String, List<String>> given(List<String> words) {
    Map<String, List<String>> given = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      List<String> values = given.computeIfAbsent(word, any -> new ArrayList<>());
      if (KINDS.contains(word) || word.equals(RATE) || word.equals(AHEAD)) {
        i++;
        if (i == words.size() || words.get(i).isBlank()) {
          throw new IllegalArgumentException(word + " lacks what is to come behind it");
        }
        values.add(words.get(i));
      } else if (!word.equals(ALL) && !word.equals(COUNT)) {
        throw new IllegalArgumentException(word + " is no option");
      }
    }
    return given;
  }

  private static double number(Map<String, List<String>> given, String option, double otherwise) {
    if (!given.containsKey(option)) {
      return otherwise;
    }
    List<String> values = given.get(option);
    try {
      double number = Double.parseDouble(values.get(values.size() - 1));
      if (number > 0 && number < Integer.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As any other that is not one.
    }
    throw new IllegalArgumentException(option + " takes a number above 0");
  }
}
