package org.wirecopy.topics;

/**
 * What Kafka holds of a partition.
 *
 * @param topicId Kafka's id of the topic
 * @param first offset of the first record that is still there
 * @param end offset behind the last record
 * @param divergesAt where the log no longer is the one that was read, as leader epochs tell; null
 *     where they tell of nothing
 * @param last the record at the place of the last one read; null where none is there any more,
 *     which compaction may do
 * @param agedOut whether the topic drops records by age
 */
public record Found(
    String topicId, long first, long end, Long divergesAt, Witness last, boolean agedOut) {

  /** Where nothing but id and end is looked at: what was written long ago may be gone. */
  public static Found upTo(String topicId, long end) {
    return new Found(topicId, 0, end, null, null, true);
  }
}
