package org.wirecopy.store.postgres;

/**
 * Someone or something that articles name.
 *
 * @param type {@code PERSON}, {@code ORG} or {@code LOC}
 * @param articles number of articles that name it
 */
public record NamedEntity(String id, String type, String name, long articles) {}
