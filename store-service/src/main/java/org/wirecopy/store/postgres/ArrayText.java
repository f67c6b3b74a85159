package org.wirecopy.store.postgres;

import java.util.Collection;
import java.util.stream.Collectors;

/** Arrays as Postgres reads them from text. */
final class ArrayText {
  private ArrayText() {}

  static String ofTexts(Collection<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String ofNumbers(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
