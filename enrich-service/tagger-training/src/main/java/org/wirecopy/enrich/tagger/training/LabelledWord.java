package org.wirecopy.enrich.tagger.training;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * A word of a labelled file.
 *
 * @param type of the name that it is part of, if any
 * @param first whether a name begins with it even if the word before is of one of the same type
 */
record LabelledWord(String text, Optional<RawMention.Type> type, boolean first) {
  /**
   * A word with a label of any scheme: {@code B-PER}, {@code I-PER}, {@code S-PER}, {@code PER},
   * perhaps behind other things of that column ({@code name=B-PER}).
   *
   * @param types what each kind of label is, in capitals; others are no names
   */
  static LabelledWord of(String text, String label, Map<String, RawMention.Type> types) {
    String bare = label.substring(label.lastIndexOf('=') + 1);
    boolean marked = bare.length() > 2 && bare.charAt(1) == '-';
    String kind = marked ? bare.substring(2) : bare;
    boolean first = marked && "BSU".indexOf(bare.charAt(0)) >= 0;
    RawMention.Type type = types.get(kind.toUpperCase(Locale.ROOT));
    return new LabelledWord(text, Optional.ofNullable(type), first);
  }

  /** Whether it goes on with the name of the word before. */
  boolean continues(LabelledWord before) {
    return type.isPresent() && type.equals(before.type) && !first;
  }
}
