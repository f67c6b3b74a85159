package org.wirecopy.enrich.extractor;

import java.util.List;
import java.util.Set;

/**
 * An engine that finds names in a text. Engines are found by {@link java.util.ServiceLoader}; their
 * constructors return at once and every method may be called by several threads.
 */
public interface EntityExtractor {
  /** What settings call it: {@code corenlp}; for a model in a directory, the model's name. */
  String name();

  /**
   * Name and version, {@code name/version}; another version may find other names.
   *
   * @param languageTag BCP 47 tag whose primary subtag is one of {@link #languages()}
   */
  String engine(String languageTag);

  /** BCP 47 primary language subtags of the texts it can read. */
  Set<String> languages();

  /**
   * Those of {@link #languages()} that it reads without having been named in the settings: it reads
   * the others too, but not well enough to be asked unless somebody wants it.
   */
  default Set<String> defaultLanguages() {
    return languages();
  }

  /**
   * Loads the model for a language, which may take seconds; {@link #sentences} does so itself where
   * nobody did before.
   *
   * @param languageTag BCP 47 tag whose primary subtag is one of {@link #languages()}
   * @throws ExtractorException if the model is missing or broken
   */
  void load(String languageTag);

  /**
   * The sentences of a text, in its order and without overlap. What is found in a sentence must
   * depend on its characters and the language alone, as callers keep it for the next equal one.
   *
   * @param text any characters, several sentences
   * @param languageTag BCP 47 tag whose primary subtag is one of {@link #languages()}
   * @throws ExtractorException if the engine cannot take this text
   */
  List<Sentence> sentences(String text, String languageTag);

  /**
   * The names in all sentences of a text, in its order.
   *
   * @throws ExtractorException if the engine cannot take this text
   */
  default List<RawMention> extract(String text, String languageTag) {
    return sentences(text, languageTag).stream().flatMap(s -> s.names().stream()).toList();
  }
}
