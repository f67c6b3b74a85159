package org.wirecopy.ingest.intake;

/** The rest of a live file is read later, as backfill. */
final class PostponedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
