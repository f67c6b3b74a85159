package org.wirecopy.enrich.extractor;

import java.util.List;
import java.util.Set;

/**
 * An engine that finds names in a text. Engines are found by {@link java.util.ServiceLoader}; their
 * constructors return at once and every method may be called by several threads.
 */
public interface EntityExtractor {
  /** Name and version, {@code name/version}; another version may find other names. */
  String engine();

  /** BCP 47 primary language subtags of the texts it can read. */
  Set<String> languages();

  /**
   * Loads models, which may take seconds; {@link #extract} does so itself where nobody did before.
   *
   * @throws ExtractorException if a model is missing or broken
   */
  void load();

  /**
   * The names in a text, in its order and without overlap, sentence by sentence and unmerged.
   *
   * @param text any characters, several sentences
   * @param languageTag BCP 47 tag whose primary subtag is one of {@link #languages()}
   * @throws ExtractorException if the engine cannot take this text
   */
  List<RawMention> extract(String text, String languageTag);
}
