package org.wirecopy.ingest.service;

import org.wirecopy.ingest.intake.Chunk;
import org.wirecopy.ingest.intake.ChunkPublisher;
import org.wirecopy.ingest.priority.Pace;

/** Tells the pace what is on the topics, from the thread that publishes. */
record PacedPublisher(ChunkPublisher publisher, Pace pace) implements ChunkPublisher {
  @Override
  public void publish(Chunk chunk) {
    publisher.publish(chunk);
    pace.committed(chunk.records().size());
  }
}
