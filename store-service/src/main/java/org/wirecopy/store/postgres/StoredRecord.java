package org.wirecopy.store.postgres;

/**
 * A receipt.
 *
 * @param arrival grows with every one that arrives
 * @param json as it arrived
 */
public record StoredRecord(long arrival, String json) {}
