package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.enrich.contract.Entity;

/** Takes from a name what is none of it: quotation marks, a possessive, a title, a compound. */
final class NameTrimmer {
  private static final String QUOTES = "\"'“”„‘’‚«»‹›`´";
  private static final String EDGES = QUOTES + ",;:!?([{<|/\\*_-–—‑…•·";
  private static final String CLOSING = ")]}>";

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$|(?<=s)['’]$");

  /** "UN-recognized Government": one name, and before it another in an adjective. */
  private static final Pattern COMPOUND =
      Pattern.compile("^(\\p{Lu}[\\p{L}.]*)[-‐‑–]\\p{Ll}+(?:\\s+|$)");

  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Rev|Sir|Dame)\\.?\\s+(?=\\p{Lu})");

  private NameTrimmer() {}

  /**
   * The names in a stretch of text that an engine took for one: mostly one, two in a compound, none
   * where nothing but marks is left.
   */
  static List<Name> trim(String whole, Name raw) {
    List<Name> names = new ArrayList<>();
    int start = raw.start();
    int end = raw.end();
    Matcher compound = COMPOUND.matcher(whole).region(start, end);
    if (compound.find()) {
      add(names, whole, raw.type(), compound.start(1), compound.end(1));
      start = compound.end();
    }
    if (raw.type() == Entity.Type.PERSON) {
      Matcher title = TITLE.matcher(whole).region(start, end);
      start = title.find() ? title.end() : start;
    }
    add(names, whole, raw.type(), start, end);
    return names;
  }

  private static void add(List<Name> names, String whole, Entity.Type type, int from, int to) {
    int start = from;
    int end = to;
    boolean trimmed = true;
    while (trimmed && start < end) {
      int oldStart = start;
      int oldEnd = end;
      Matcher possessive = POSSESSIVE.matcher(whole).region(start, end);
      end = possessive.find() ? possessive.start() : end;
      while (start < end && isEdge(whole.charAt(start), CLOSING + ".")) {
        start++;
      }
      while (start < end && isEdge(whole.charAt(end - 1), closingLeft(whole, start, end))) {
        end--;
      }
      trimmed = start != oldStart || end != oldEnd;
    }
    if (start < end && whole.substring(start, end).codePoints().anyMatch(Character::isLetter)) {
      names.add(Name.in(whole, type, start, end));
    }
  }

  private static boolean isEdge(char character, String more) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || EDGES.indexOf(character) >= 0
        || more.indexOf(character) >= 0;
  }

  /** A closing bracket belongs to the name if it closes one within. */
  private static String closingLeft(String whole, int start, int end) {
    String name = whole.substring(start, end);
    boolean opened = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
    return opened ? "" : CLOSING;
  }
}
