package org.wirecopy.store.postgres;

/**
 * One part of a timeline.
 *
 * @param period a day, a month or a year in UTC: 2026-03-14, 2026-03 or 2026
 * @param articles number of articles that were published in it
 */
public record Period(String period, long articles) {}
