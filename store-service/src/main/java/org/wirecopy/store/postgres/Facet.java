package org.wirecopy.store.postgres;

/**
 * How many hits have something in common.
 *
 * @param of {@code language}, {@code source}, {@code month}, or an entity's type
 * @param value the language's tag, the source, the month as 2026-03, the entity's id
 * @param name of the entity; null for the others
 * @param articles number of hits
 */
public record Facet(String of, String value, String name, long articles) {}
