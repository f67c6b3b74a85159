package org.wirecopy.ingest.intake;

/** Publishes chunks, each whole or not at all, and exactly once. */
public interface ChunkPublisher {
  /**
   * Publishes one chunk and returns when it is committed and in the ledger. An outage is waited
   * out.
   *
   * @throws IntakeStoppedException if this ingester must not or shall not go on
   */
  void publish(Chunk chunk);
}
