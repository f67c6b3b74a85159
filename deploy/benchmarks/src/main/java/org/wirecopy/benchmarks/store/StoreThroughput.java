package org.wirecopy.benchmarks.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.benchmarks.Rounds;
import org.wirecopy.benchmarks.Trees;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.store.arrival.Arrival;

/**
 * Articles a second that the store's writer takes in, with names, links and words, next to a bare
 * COPY of as many finished rows into the table of articles alone, with the same indexes.
 */
final class StoreThroughput {
  private static final String COLUMNS =
      "id, uri, version, ingested_at, inbox, language, family, title, enrichment_sha256, record,"
          + " columns_version, published, source, byline, located, text, words";

  private final StoreDatabase database;
  private final StoreFilling filling;
  private final StoredNews news = new StoredNews(2);
  private long offset;

  private StoreThroughput(StoreDatabase database) {
    this.database = database;
    filling = new StoreFilling(database);
  }

  /**
   * Measures and prints.
   *
   * @param arguments articles of a round (2,000), rounds (5)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path data = Files.createTempDirectory("store-throughput");
    try (StoreDatabase database = StoreDatabase.open(data)) {
      StoreThroughput run = new StoreThroughput(database);
      Rounds.compare("COPY/s", "stored/s", articles, rounds, round -> run.round(articles));
    } finally {
      Trees.delete(data);
    }
    System.exit(0);
  }

  private Rounds.Pair round(int count) throws SQLException, IOException {
    write(read(StoreFilling.records(news, count)));
    byte[] rows = taken(count);
    List<List<Arrival>> batches = read(StoreFilling.records(news, count));
    return new Rounds.Pair(() -> copy(rows), () -> write(batches));
  }

  private List<List<Arrival>> read(List<EnrichedArticle> articles) {
    List<List<Arrival>> batches = new ArrayList<>();
    for (int from = 0; from < articles.size(); from += StoreFilling.BATCH) {
      int end = Math.min(articles.size(), from + StoreFilling.BATCH);
      batches.add(filling.read(articles.subList(from, end), offset + from));
    }
    return batches;
  }

  private void write(List<List<Arrival>> batches) throws SQLException {
    for (List<Arrival> batch : batches) {
      filling.write(batch, offset);
      offset += batch.size();
    }
  }

  /** The rows that came last, as COPY writes them, and no longer in the table. */
  private byte[] taken(int count) throws SQLException, IOException {
    String last = "SELECT arrival FROM articles ORDER BY arrival DESC LIMIT " + count;
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (Connection connection = database.dataSource().getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "COPY (SELECT "
                  + COLUMNS
                  + " FROM articles WHERE arrival IN ("
                  + last
                  + ")) TO STDOUT",
              rows);
    }
    database.execute("DELETE FROM articles WHERE arrival IN (" + last + ")");
    return rows.toByteArray();
  }

  private void copy(byte[] rows) throws SQLException, IOException {
    try (Connection connection = database.dataSource().getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY articles (" + COLUMNS + ") FROM STDIN", new ByteArrayInputStream(rows));
    }
  }
}
