package org.wirecopy.ingest.folder;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Names under which programs keep what is not finished: hidden ones, and those with certain
 * endings.
 */
public final class TemporaryNames implements Predicate<String> {
  private final List<String> endings;

  /**
   * Takes the endings to leave alone.
   *
   * @param endings of names, in lower case; {@code .part} for one
   */
  public TemporaryNames(List<String> endings) {
    this.endings = List.copyOf(endings);
  }

  @Override
  public boolean test(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".") || endings.stream().anyMatch(lower::endsWith);
  }
}
