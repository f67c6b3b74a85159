package org.wirecopy.store.postgres;

/**
 * A spelling that an entity was seen with.
 *
 * @param times how often, in all articles together
 * @param articles in how many articles
 */
public record Alias(String spelling, long times, long articles) {}
