package org.wirecopy.ingest.format.wire;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of a wire text without what only machines read. */
final class WireLines {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

  /** Marks that change the type or set a column, with or without spaces around them. */
  private static final Pattern COLUMNS =
      Pattern.compile("(?<=\\S)[\\p{Cc}&&[^\\n\\t\\r]]+ ?(?=\\S)");

  /** How reporters are named, in the languages of the agencies. */
  private static final Pattern BYLINE =
      Pattern.compile("(?iU)(by|von|par|por|di|de|door|af|av) \\p{Lu}.{2,100}");

  private static final Pattern GAPS = Pattern.compile("\\n{3,}");

  private WireLines() {}

  static List<String> of(String text) {
    return CONTROLS
        .matcher(COLUMNS.matcher(text).replaceAll(" "))
        .replaceAll("")
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  static boolean isByline(String line) {
    return BYLINE.matcher(line).matches() && Character.isUpperCase(line.charAt(0));
  }

  static String text(List<String> lines) {
    return GAPS.matcher(String.join("\n", lines)).replaceAll("\n\n").strip();
  }

  /** Null where there is nothing. */
  static String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
