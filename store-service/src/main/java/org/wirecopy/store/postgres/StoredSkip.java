package org.wirecopy.store.postgres;

/**
 * A skipped entry.
 *
 * @param arrival grows with every one that arrives
 * @param entry place within the file; null where the file itself was skipped
 * @param reason a word for programs
 * @param detail what it is, for people; null where nobody said
 */
public record StoredSkip(
    long arrival, String inbox, String path, String entry, String reason, String detail) {}
