package org.wirecopy.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Bosnian, Croatian or Serbian in Latin letters, which the models cannot tell apart: neither has
 * read Serbian in these letters. By words: the old vowel yat is e in Serbia ({@code mesto}) and ije
 * or je elsewhere ({@code mjesto}), and Croatia has words of its own ({@code tisuća}), as Serbia
 * and Bosnia share theirs ({@code hiljada}, {@code može da}).
 */
final class SouthSlavic {
  private static final String FILE = "south-slavic.tsv";

  private static final int BOSNIAN = NewsLanguages.index("bs");
  private static final int CROATIAN = NewsLanguages.index("hr");
  private static final int SERBIAN = NewsLanguages.index("sr");

  /** The shortest beginning of a word in the file. */
  private static final int SHORTEST = 3;

  /** More such words than this tell no more, since words of a text are not independent. */
  private static final int MAX_WORDS = 4;

  /** How much rarer than Croatian they are among texts without any such word, as logarithms. */
  private static final double BOSNIAN_UNHEARD = -1.2;

  private static final double SERBIAN_UNHEARD = -0.7;

  /** What a word of each kind makes of each language, as logarithms. */
  private enum Kind {
    SERBIAN(-2, -3, 0),
    NOT_SERBIAN(0, 0, -3),
    NOT_CROATIAN(0, -1.5, 0),
    CROATIAN_ALONE(-2, 0, -2.5);

    private final double bosnian;
    private final double croatian;
    private final double serbian;

    Kind(double bosnian, double croatian, double serbian) {
      this.bosnian = bosnian;
      this.croatian = croatian;
      this.serbian = serbian;
    }

    static Kind of(String name) {
      return switch (name) {
        case "serbian" -> SERBIAN;
        case "not-serbian" -> NOT_SERBIAN;
        case "not-croatian" -> NOT_CROATIAN;
        case "croatian" -> CROATIAN_ALONE;
        default -> throw new IllegalStateException(FILE + " has an unknown kind: " + name);
      };
    }
  }

  /** Words, beginnings with their hyphen, and two words with {@code _} between. */
  private static final Map<String, Kind> WORDS = read();

  private SouthSlavic() {}

  /** Makes Serbian as likely, to models that know it in Cyrillic letters only, as its sisters. */
  static void likenSerbian(double[] evidence) {
    evidence[SERBIAN] = Math.max(evidence[BOSNIAN], evidence[CROATIAN]);
  }

  /**
   * What the words say, as a logarithm for each language, in the order of {@link
   * NewsLanguages#TAGS}; 0 for others.
   */
  static double[] evidence(String prose) {
    double[] evidence = new double[NewsLanguages.TAGS.size()];
    int known = 0;
    String previous = "";
    for (String word : LatinMarks.without(prose.toLowerCase(Locale.ROOT)).split("[^a-z]+", -1)) {
      Kind kind = kindOf(previous, word);
      if (kind != null) {
        known++;
        evidence[BOSNIAN] += kind.bosnian;
        evidence[CROATIAN] += kind.croatian;
        evidence[SERBIAN] += kind.serbian;
      }
      previous = word;
    }
    double share = Math.min(1, (double) MAX_WORDS / Math.max(1, known));
    for (int language : new int[] {BOSNIAN, CROATIAN, SERBIAN}) {
      evidence[language] *= share;
    }
    evidence[BOSNIAN] += BOSNIAN_UNHEARD;
    evidence[SERBIAN] += SERBIAN_UNHEARD;
    return evidence;
  }

  private static Kind kindOf(String previous, String word) {
    Kind kind = WORDS.get(word);
    for (int length = word.length(); kind == null && length >= SHORTEST; length--) {
      kind = WORDS.get(word.substring(0, length) + '-');
    }
    return kind == null && word.equals("da") ? WORDS.get(previous + "_da") : kind;
  }

  private static Map<String, Kind> read() {
    Map<String, Kind> words = new HashMap<>();
    try (InputStream file = SouthSlavic.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new FileNotFoundException(FILE + " is not on the class path");
      }
      for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          read(line, words);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return Map.copyOf(words);
  }

  private static void read(String line, Map<String, Kind> words) {
    int tab = line.indexOf('\t');
    Kind kind = Kind.of(line.substring(0, tab));
    for (String word : line.substring(tab + 1).split(" ", -1)) {
      if (words.put(word, kind) != null) {
        throw new IllegalStateException(FILE + " has " + word + " twice");
      }
    }
  }
}
