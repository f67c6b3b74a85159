package org.wirecopy.store.search;

import java.time.Instant;

/**
 * Where a list goes on.
 *
 * @param few whether the hits are so few that an index finds all of them at once
 * @param arrival of the last article that was given; of the newest hit where the best come first
 * @param time of the last article that was given, by which {@link Sort#PUBLISHED} goes
 * @param uri of the last article that was given
 * @param given how many were given, where the best come first
 */
public record Position(boolean few, long arrival, Instant time, String uri, int given) {}
