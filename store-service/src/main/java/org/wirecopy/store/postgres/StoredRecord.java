package org.wirecopy.store.postgres;

/**
 * A receipt or a rejection.
 *
 * @param arrival grows with every one that arrives
 * @param reference {@code topic/partition/offset}; null where that was not kept
 * @param json as it arrived
 */
public record StoredRecord(long arrival, String reference, String json) {}
