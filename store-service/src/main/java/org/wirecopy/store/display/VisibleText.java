package org.wirecopy.store.display;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * Text of others as it can be shown safely: characters that turn the order of what stands around
 * them, or that do something else than being seen, become marks that can be read.
 *
 * <p>Marks of direction that turn nothing (U+200E, U+200F, U+061C) and joiners stay: Arabic, Hebrew
 * and Persian need them.
 */
public final class VisibleText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int DELETE_PICTURE = 0x2421;
  private static final int BLANK_BRAILLE = 0x2800;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int LAST_C0 = 0x1F;

  private VisibleText() {}

  /** Running text: line ends and tabs stay. Null stays null. */
  public static String block(String text) {
    return text == null ? null : marked(text, false);
  }

  /** One line: every run of white space is one space, none at the ends. Null stays null. */
  public static String line(String text) {
    return text == null ? null : marked(text, true).strip();
  }

  /**
   * One line of at most some characters as people count them, and an ellipsis where it is cut.
   *
   * @param max grapheme clusters
   */
  public static String line(String text, int max) {
    String line = line(text);
    if (line == null || line.length() <= max) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    // One character may be built of any number of marks: it is cut, too.
    String reach = line.substring(0, boundary(line, Math.min(line.length(), max * 4)));
    characters.setText(reach);
    int end = characters.next(max);
    if (end == BreakIterator.DONE) {
      end = reach.length();
    }
    return end == line.length() ? line : line.substring(0, end).strip() + "…";
  }

  /** Whether nothing would be seen of a text, by Unicode's classes; of null nothing is. */
  public static boolean isBlank(String text) {
    return text == null || text.codePoints().allMatch(VisibleText::isUnseen);
  }

  private static boolean isUnseen(int point) {
    return switch (UCharacter.getType(point)) {
      case UCharacter.UNASSIGNED,
          UCharacter.CONTROL,
          UCharacter.FORMAT,
          UCharacter.SURROGATE,
          UCharacter.PRIVATE_USE,
          UCharacter.SPACE_SEPARATOR,
          UCharacter.LINE_SEPARATOR,
          UCharacter.PARAGRAPH_SEPARATOR,
          UCharacter.NON_SPACING_MARK,
          UCharacter.ENCLOSING_MARK ->
          true;
      default ->
          point == BLANK_BRAILLE
              || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  private static String marked(String text, boolean isLine) {
    StringBuilder marked = new StringBuilder(text.length());
    boolean isFlag = false;
    boolean isSpace = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isLine && UCharacter.isUWhiteSpace(point)) {
        if (!isSpace) {
          marked.append(' ');
        }
        isSpace = true;
        continue;
      }
      isSpace = false;
      isFlag = point == BLACK_FLAG || (isFlag && isTag(point));
      append(marked, point, isFlag);
    }
    return marked.toString();
  }

  private static void append(StringBuilder marked, int point, boolean isFlag) {
    if (point == '\n' || point == '\t' || isFlag) {
      marked.appendCodePoint(point);
    } else if (point <= LAST_C0) {
      marked.appendCodePoint(CONTROL_PICTURES + point);
    } else if (point == DELETE) {
      marked.appendCodePoint(DELETE_PICTURE);
    } else if (UCharacter.getType(point) == UCharacter.SURROGATE) {
      marked.appendCodePoint(REPLACEMENT);
    } else if (turnsOrHides(point)) {
      marked.append(String.format(Locale.ROOT, "[U+%04X]", point));
    } else {
      marked.appendCodePoint(point);
    }
  }

  /** Embeddings, overrides and isolates of UAX 9; C1 controls; annotations; tags. */
  private static boolean turnsOrHides(int point) {
    return (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x206F)
        || (point >= 0x80 && point <= 0x9F)
        || (point >= 0xFFF9 && point <= 0xFFFB)
        || isTag(point);
  }

  private static boolean isTag(int point) {
    return point >= 0xE0000 && point <= 0xE007F;
  }

  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
