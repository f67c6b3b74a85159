package org.wirecopy.ingest.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.format.UnreadableEntryException;

/** A disk may fail for a moment; a file that fails again and again is given up. */
final class ReadAttempts {
  private static final Logger LOG = LoggerFactory.getLogger(ReadAttempts.class);

  private final int most;
  private final Map<String, Integer> failed = new HashMap<>();

  ReadAttempts(int most) {
    this.most = most;
  }

  /** Whether the file is to be tried again after one more failure. */
  boolean mayTryAgain(String path, IOException failure) {
    boolean hopeless = failure instanceof AccessDeniedException;
    if (hopeless || failed.merge(path, 1, Integer::sum) >= most) {
      failed.remove(path);
      return false;
    }
    LOG.warn("{} cannot be read now and will be tried again: {}", path, failure.toString());
    return true;
  }

  void succeeded(String path) {
    failed.remove(path);
  }

  /** Why a file is rejected that was given up. */
  static UnreadableEntryException reason(IOException failure) {
    return new UnreadableEntryException(
        "unreadable-file",
        "cannot be read (%s): make it readable for this service and have it retried"
            .formatted(failure),
        null);
  }
}
