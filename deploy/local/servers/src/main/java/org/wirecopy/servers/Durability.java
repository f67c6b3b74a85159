package org.wirecopy.servers;

/** What must survive a machine that loses its power. */
public enum Durability {
  /**
   * Everything that was acknowledged. Postgres syncs each commit. Kafka by itself trusts the page
   * cache and the other replicas, of which one node has none: so it is told to sync each append.
   * Otherwise Postgres could remember offsets of records that Kafka has forgotten. That costs Kafka
   * two thirds of its speed and leaves 5,000 records of 3 kB a second on a slow disk, many times
   * what the enricher handles.
   */
  KEPT,
  /** Nothing: data for one test. A killed process loses nothing either way. */
  THROWN_AWAY
}
