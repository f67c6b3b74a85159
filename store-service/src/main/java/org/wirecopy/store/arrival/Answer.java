package org.wirecopy.store.arrival;

import org.wirecopy.enrich.contract.AnsweredRecord;

/**
 * What became of one ingested record.
 *
 * @param from the partition in which the answer came
 * @param ingested the record that it answers
 */
public record Answer(Partition from, AnsweredRecord ingested, Outcome outcome) {}
