package org.wirecopy.topics;

/**
 * A record that was read, remembered so that the place can be looked at again.
 *
 * @param offset in its partition
 * @param sha256 of timestamp, key and value, lower-case hex
 */
public record Witness(long offset, String sha256) {}
