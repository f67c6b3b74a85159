package org.wirecopy.store.postgres;

import java.io.Serial;
import java.sql.SQLException;
import java.time.Duration;

/** A batch that Postgres has not written in its time; nothing of it is. */
public final class BatchTimeoutException extends SQLException {
  @Serial private static final long serialVersionUID = 1L;

  BatchTimeoutException(Duration timeout, SQLException cause) {
    super(
        "Postgres has not written a batch in %d ms (wirecopy.store.write-timeout): %s"
            .formatted(timeout.toMillis(), cause.getMessage()),
        cause.getSQLState(),
        cause);
  }
}
