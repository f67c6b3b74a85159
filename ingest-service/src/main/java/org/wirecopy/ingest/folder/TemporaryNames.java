package org.wirecopy.ingest.folder;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names under which programs keep what is not finished, as patterns: {@code *} stands for any
 * characters, everything else for itself in either case.
 */
public final class TemporaryNames implements Predicate<String> {
  private final Pattern names;

  /**
   * Takes the patterns of the names to leave alone.
   *
   * @param patterns of whole names; {@code *.part} for one
   */
  public TemporaryNames(List<String> patterns) {
    this.names =
        Pattern.compile(
            patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .map(pattern -> Pattern.quote(pattern).replace("*", "\\E.*\\Q"))
                .collect(Collectors.joining("|")),
            Pattern.DOTALL);
  }

  @Override
  public boolean test(String name) {
    return names.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
