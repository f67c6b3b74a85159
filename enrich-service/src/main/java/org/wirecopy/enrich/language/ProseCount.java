package org.wirecopy.enrich.language;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One pass over the code points of a sample. */
final class ProseCount {
  private static final String SYMBOLS = "{}[]<>=;_|\\/$#*+^~%&`";

  /** A Japanese text has more kana than this among its ideographs, a Chinese one fewer. */
  private static final double MIN_KANA = 0.1;

  private final StringBuilder text = new StringBuilder();
  private final Token token = new Token();
  private final Map<NewsScript, Integer> byScript = new EnumMap<>(NewsScript.class);
  private NewsScript script = NewsScript.SHARED;
  private int lettersOfScript;
  private int letters;
  private int capitals;
  private int symbols;

  void add(int character) {
    boolean space = Character.isWhitespace(character) || Character.isSpaceChar(character);
    boolean digit = Character.isDigit(character);
    boolean symbol = SYMBOLS.indexOf(character) >= 0;
    if (space) {
      token.end();
    } else if (isLetter(character)) {
      letters++;
      capitals += Character.isUpperCase(character) ? 1 : 0;
      addToScript(NewsScript.of(character));
      token.letter(character);
    } else {
      symbols += symbol ? 1 : 0;
      token.sign(character, digit || symbol);
    }
    if (!digit && !space) {
      text.appendCodePoint(character);
    } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  Prose prose() {
    token.end();
    byScript.merge(script, lettersOfScript, Integer::sum);
    int kana = byScript.getOrDefault(NewsScript.KANA, 0);
    int han = byScript.getOrDefault(NewsScript.HAN, 0);
    if (kana > MIN_KANA * (kana + han)) {
      byScript.put(NewsScript.KANA, kana + han);
      byScript.remove(NewsScript.HAN);
    }
    NewsScript main = NewsScript.OTHER;
    int most = 0;
    int all = 0;
    for (Map.Entry<NewsScript, Integer> each : byScript.entrySet()) {
      int weight = each.getValue() * (each.getKey().isDense() ? 2 : 1);
      all += weight;
      if (weight > most) {
        most = weight;
        main = each.getKey();
      }
    }
    String prose = text.toString().strip();
    return new Prose(
        // Models have seen capitals at the beginning of words only.
        capitals > letters / 2 ? prose.toLowerCase(Locale.ROOT) : prose,
        letters,
        symbols,
        token.words,
        token.oddities,
        main,
        all == 0 ? 0 : (double) most / all);
  }

  /** Counted by runs, since a text seldom changes its script. */
  private void addToScript(NewsScript ofLetter) {
    if (ofLetter != script && ofLetter != NewsScript.SHARED) {
      byScript.merge(script, lettersOfScript, Integer::sum);
      script = ofLetter;
      lettersOfScript = 0;
    }
    lettersOfScript++;
  }

  private static boolean isLetter(int character) {
    int type = Character.getType(character);
    // Vowel signs of Indic scripts and Thai belong to their letters.
    return Character.isLetter(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** What stands between two spaces, and how many of which kind there were. */
  private static final class Token {
    /** From Thai on, many scripts have no spaces between words and write numbers among them. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    /** Signs that join names in programs, but not the parts of a word. */
    private static final String JOINTS = "(:\"";

    private int words;
    private int oddities;
    private boolean empty = true;
    private boolean odd;
    private boolean withoutSpaces;
    private int previous = ' ';

    void letter(int character) {
      withoutSpaces |= character >= FIRST_WITHOUT_SPACES;
      odd |= Character.isUpperCase(character) && Character.isLowerCase(previous);
      odd |= !empty && JOINTS.indexOf(previous) >= 0;
      odd |= !empty && previous == '.' && Character.isLowerCase(character);
      empty = false;
      previous = character;
    }

    void sign(int character, boolean digitOrSymbol) {
      odd |= digitOrSymbol;
      empty &= !Character.isDigit(character);
      previous = character;
    }

    void end() {
      if (!empty && odd && !withoutSpaces) {
        oddities++;
      } else if (!empty) {
        words++;
      }
      empty = true;
      odd = false;
      withoutSpaces = false;
      previous = ' ';
    }
  }
}
