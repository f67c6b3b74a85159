package org.wirecopy.local.stop;

/** What a run consists of, in the order in which it stops: with the stream, servers last. */
public enum Stage {
  INGEST,
  ENRICH,
  STORE,
  KAFKA,
  POSTGRES
}
