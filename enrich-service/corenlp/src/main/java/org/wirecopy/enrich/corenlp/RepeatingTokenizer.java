package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Tokenizer;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Gives the tokens that another tokenizer gives, and asks it as seldom as it can. What stands
 * between two blanks, a run, comes again and again: how a run is divided is remembered if it does
 * not matter what stands beside it. The other tokenizer reads the rest, from where a run is unknown
 * to where the next known one begins, and sees all that follows, as its rules look ahead.
 *
 * <p>Any number of threads may use one: what is remembered never changes, and a run that another
 * has put out is divided again.
 */
final class RepeatingTokenizer {
  /** How many runs are remembered: so many groups of {@link #GROUP}; a power of two. */
  private static final int GROUPS = 1 << 14;

  private static final int GROUP = 4;

  /** Longer runs are rare, and would keep much text. */
  private static final int MAX_RUN_CHARS = 32;

  /** A number joins others to a fraction or to a telephone number. */
  private static final String NUMBER = "5";

  private static final List<String> NEIGHBOURS = List.of("The");

  /**
   * What the rules of CoreNLP's lexers look for behind a run with a dot or an exclamation mark:
   * names and companies behind an abbreviation, the beginning of a sentence, more dots.
   */
  private static final List<String> BEHIND_DOT =
      List.of("The", "Zed", "the", "Africa", "ltd", "cit.", "Brown", "magazine", ".", "\"A", "(a)");

  private final Function<Reader, Tokenizer<CoreLabel>> other;
  private final Predicate<String> words;
  private final Run[] remembered = new Run[GROUPS * GROUP];

  /**
   * A run and its tokens, with offsets from its beginning.
   *
   * @param state what is known of it
   */
  private record Run(String text, State state, List<Token> tokens) {}

  private enum State {
    /** Not yet worth a closer look. */
    MET_ONCE,
    /** Divided in the same way wherever it stands. */
    SAME_EVERYWHERE,
    /** What stands beside it matters. */
    DEPENDS
  }

  /**
   * A tokenizer with nothing remembered.
   *
   * @param other the tokenizer that this one follows
   * @param words which runs it is known to take for one word, with or without a comma behind it
   */
  RepeatingTokenizer(Function<Reader, Tokenizer<CoreLabel>> other, Predicate<String> words) {
    this.other = other;
    this.words = words;
  }

  /** All tokens of a text, in a list that the caller may change. */
  List<Token> tokens(String text) {
    // A tag goes on over blanks; a paragraph separator ends a sentence.
    if (text.indexOf('<') >= 0 || text.indexOf('\u2029') >= 0) {
      return readWhole(text);
    }
    List<Token> tokens = new ArrayList<>();
    int at = start(text, 0);
    while (at < text.length()) {
      int end = end(text, at);
      Run run = known(text, at, end);
      if (run == null) {
        at = ask(text, at, tokens);
      } else {
        for (Token token : run.tokens) {
          tokens.add(token.moved(at));
        }
        at = start(text, end);
      }
    }
    return tokens;
  }

  /** All that the other tokenizer finds. */
  private List<Token> readWhole(String text) {
    List<Token> tokens = new ArrayList<>();
    other.apply(new StringReader(text)).forEachRemaining(label -> tokens.add(token(label, 0)));
    return tokens;
  }

  /**
   * Adds what the other tokenizer finds, up to where a known run begins.
   *
   * @param from where an unknown run begins
   * @return where that is; behind the text if nowhere
   */
  private int ask(String text, int from, List<Token> tokens) {
    Tokenizer<CoreLabel> all = other.apply(reader(text, from));
    int end = end(text, from);
    while (all.hasNext()) {
      Token token = token(all.next(), from);
      // A run of characters that the other tokenizer leaves out has no token.
      while (token.start() >= end) {
        int next = start(text, end);
        end = end(text, next);
        if (known(text, next, end) != null) {
          return next;
        }
      }
      tokens.add(token);
      while (end < token.end()) {
        end = end(text, start(text, end));
      }
      if (end == token.end()) {
        int next = start(text, end);
        if (next < text.length() && known(text, next, end(text, next)) != null) {
          return next;
        }
      }
    }
    return text.length();
  }

  private static Token token(CoreLabel label, int from) {
    return new Token(label.word(), from + label.beginPosition(), from + label.endPosition());
  }

  private static Reader reader(String text, int from) {
    try {
      Reader reader = new StringReader(text);
      reader.skip(from);
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a run is divided wherever it stands; null if that is not known or not so. */
  private Run known(String text, int start, int end) {
    if (end - start > MAX_RUN_CHARS) {
      return null;
    }
    int hash = 0;
    boolean number = false;
    for (int i = start; i < end; i++) {
      char sign = text.charAt(i);
      hash = 31 * hash + sign;
      number |= sign <= '9' && sign >= '0';
    }
    if (number && (isNumber(text, end) || isNumberBefore(text, start))) {
      return null;
    }
    int group = ((hash ^ (hash >>> 15)) & (GROUPS - 1)) * GROUP;
    int last = group + GROUP - 1;
    for (int place = group; place <= last; place++) {
      Run run = remembered[place];
      if (isRun(run, text, start, end)) {
        if (run.state == State.MET_ONCE) {
          run = divided(run.text, number);
          remembered[place] = run;
        }
        if (place > group) {
          // What comes often moves to the front, and the last in its group is put out.
          remembered[place] = remembered[place - 1];
          remembered[place - 1] = run;
        }
        return run.state == State.SAME_EVERYWHERE ? run : null;
      }
    }
    Run run = met(text.substring(start, end));
    remembered[last] = run;
    return run.state == State.SAME_EVERYWHERE ? run : null;
  }

  private Run met(String text) {
    int length = text.length();
    char last = text.charAt(length - 1);
    boolean comma = last == ',' && length > 1;
    String word = comma ? text.substring(0, length - 1) : text;
    if (words.test(word)) {
      Token first = new Token(word, 0, word.length());
      List<Token> tokens =
          comma ? List.of(first, new Token(",", length - 1, length)) : List.of(first);
      return new Run(text, State.SAME_EVERYWHERE, tokens);
    }
    return new Run(text, State.MET_ONCE, List.of());
  }

  private static boolean isRun(Run run, String text, int start, int end) {
    return run != null && run.text.length() == end - start && text.startsWith(run.text, start);
  }

  /** Whether the run behind has a digit. */
  private static boolean isNumber(String text, int end) {
    int next = start(text, end);
    return hasDigit(text, next, end(text, next));
  }

  private static boolean isNumberBefore(String text, int start) {
    int end = start;
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > 0 && !isBlank(text.charAt(begin - 1))) {
      begin--;
    }
    return hasDigit(text, begin, end);
  }

  private static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) <= '9' && text.charAt(i) >= '0') {
        return true;
      }
    }
    return false;
  }

  /** Divides a run beside others and at the end of a text. */
  private Run divided(String word, boolean number) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    boolean dot = word.indexOf('.') >= 0 || word.indexOf('!') >= 0;
    for (String neighbour : dot ? BEHIND_DOT : NEIGHBOURS) {
      starts.add(text.length());
      text.append(word).append(' ').append(neighbour).append(' ');
    }
    if (!number) {
      starts.add(text.length());
      text.append(word).append(' ').append(NUMBER).append(' ');
    }
    starts.add(text.length());
    text.append(word);
    List<Token> all = readWhole(text.toString());
    List<Token> first = within(all, 0, word.length());
    for (int start : starts) {
      if (first == null || !first.equals(within(all, start, start + word.length()))) {
        return new Run(word, State.DEPENDS, List.of());
      }
    }
    return new Run(word, State.SAME_EVERYWHERE, List.copyOf(first));
  }

  /** The tokens of a stretch, with offsets from its beginning; null if one goes beyond it. */
  private static List<Token> within(List<Token> all, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : all) {
      if (token.start() < end && token.end() > start) {
        if (token.start() < start || token.end() > end) {
          return null;
        }
        tokens.add(token.moved(-start));
      }
    }
    return tokens;
  }

  /** Where the first run begins that does not begin before; behind the text if there is none. */
  private static int start(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int start) {
    int at = start;
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Of the many blanks those that all lexers take for nothing else; the others stand in runs. */
  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
  }
}
