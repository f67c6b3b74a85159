package org.wirecopy.ingest.priority;

/** How an inbox decides what is live. */
public enum PrioritySetting {
  /** By when a file came, and with how many others: see {@link PriorityRule}. */
  AUTO,
  /** All of it is. */
  LIVE,
  /** Nothing is. */
  BACKFILL
}
