package org.wirecopy.store.balance;

/**
 * One inbox: a folder that ingest watches.
 *
 * @param name as in {@code origin.inbox}
 * @param files by the state of their newest receipt
 * @param entries the sums of the files' totals
 */
public record Inbox(String name, Balance.Files files, Balance.Entries entries) {}
