package org.wirecopy.benchmarks.faults;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.wirecopy.benchmarks.faults.Fault.Seen;

/** Processes that stand still, and a Postgres that is slow. */
final class ServerFaults {
  /** Longer than any session or transaction of a service. */
  private static final long SECONDS = 40;

  private static final String SLOW =
      """
      CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(2); RETURN NEW; END';
      CREATE TRIGGER be_slow BEFORE INSERT ON articles
        FOR EACH ROW EXECUTE FUNCTION be_slow()\
      """;

  private ServerFaults() {}

  @FunctionalInterface
  private interface Processes {
    List<ProcessHandle> of(Ground ground);
  }

  static List<Fault> all() {
    return List.of(
        frozen("ingest", ground -> ground.service("ingest")),
        frozen("enrich", ground -> ground.service("enrich")),
        frozen("store", ground -> ground.service("store")),
        frozen("kafka", Ground::kafka),
        frozen("postgres", Ground::postgres),
        new Fault(
            "postgres-locked",
            "another session locks the table of articles",
            "the session ended, which `pg_stat_activity` shows",
            ServerFaults::locked),
        new Fault(
            "postgres-slow",
            "each row takes Postgres 2 s",
            Fault.BY_ITSELF + ", when Postgres is quick again",
            ServerFaults::slow));
  }

  private static Fault frozen(String name, Processes processes) {
    return new Fault(
        name + "-frozen",
        "%s stands still for %d s".formatted(name, SECONDS),
        Fault.BY_ITSELF,
        ground -> ground.frozen(processes.of(ground), SECONDS));
  }

  private static Seen locked(Ground ground) throws Exception {
    try (Connection connection = ground.clients().sql();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE articles");
      return ground.untilTrouble();
    }
  }

  private static Seen slow(Ground ground) throws Exception {
    try (Connection connection = ground.clients().sql();
        Statement statement = connection.createStatement()) {
      statement.execute(SLOW);
      try {
        return ground.untilTrouble();
      } finally {
        statement.execute("DROP TRIGGER be_slow ON articles; DROP FUNCTION be_slow");
      }
    }
  }
}
