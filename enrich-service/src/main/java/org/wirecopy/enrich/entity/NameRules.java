package org.wirecopy.enrich.entity;

/**
 * What is known about names in all languages together: loaded once, since the same name has the
 * same id in all of them.
 */
final class NameRules {
  /**
   * Of the rules and lists, behind the engine's version as build metadata of Semantic Versioning:
   * it rises when other ids or other names come out.
   */
  static final String VERSION = "+names.7";

  final KnownNames known = new KnownNames();
  final PersonName persons = new PersonName(new SpellingGroups());
  final CanonicalName canonical = new CanonicalName(known, persons);
}
