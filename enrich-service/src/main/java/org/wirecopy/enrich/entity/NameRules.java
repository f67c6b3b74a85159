package org.wirecopy.enrich.entity;

/**
 * What is known about names in all languages together: loaded once, since the same name has the
 * same id in all of them.
 */
final class NameRules {
  final KnownNames known = new KnownNames();
  final PersonName persons = new PersonName(new SpellingGroups());
  final CanonicalName canonical = new CanonicalName(known, persons);
}
