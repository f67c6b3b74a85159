package org.wirecopy.enrich.version;

import java.time.Instant;

/**
 * The newest version of an article so far.
 *
 * @param number counted from 1
 * @param contentHash of that version, as {@link ContentHash} makes it
 * @param versionCreated when the source made it; null where the source does not say
 * @param sourceVersion the source's own number; null where it has none
 */
public record KnownVersion(
    int number, String contentHash, Instant versionCreated, String sourceVersion) {}
