package org.wirecopy.topics;

/**
 * Where reading goes on in a partition, and what it was read from.
 *
 * @param next offset of the next record; 0 where nothing has been read
 * @param topicId Kafka's id of the topic; null where a release before this one has read
 * @param leaderEpoch of the last batch read; null where it is not known
 * @param last the last record read; null where it is not known
 */
public record Position(long next, String topicId, Integer leaderEpoch, Witness last) {
  /** Nothing has been read. */
  public static final Position START = new Position(0, null, null, null);
}
