package org.wirecopy.benchmarks.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.ArrivalReader;
import org.wirecopy.store.arrival.Coordinates;
import org.wirecopy.store.arrival.Delivery;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.postgres.BatchWriter;
import org.wirecopy.store.postgres.OffsetRange;
import org.wirecopy.topics.Position;

/** Fills a database with articles, as the store does, for what is measured on it. */
final class StoreFilling {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));

  private static final String TOPIC = EnrichTopics.ARTICLES_ENRICHED.name();
  private static final Partition PARTITION = new Partition(TOPIC, 0);
  private static final Partition FILES = new Partition(IngestTopics.INGEST_FILES.name(), 0);

  /** What goes beyond is copied, as to write each by itself takes hours. */
  private static final int MAX_WRITTEN = 100_000;

  /** As many as the service writes in one transaction. */
  static final int BATCH = 500;

  private final BatchWriter writer;
  private final ArrivalReader reader = new ArrivalReader(CLOCK);

  StoreFilling(StoreDatabase database) {
    writer = new BatchWriter(database.dataSource(), CLOCK, Duration.ofMinutes(1));
  }

  /**
   * Fills, and goes on where an earlier run has ended.
   *
   * @param arguments folder of the database, articles (100,000); more than 100,000 are a multiple
   *     of it, of which the first are written by the store and the others are rows like theirs
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    try (StoreDatabase database =
        StoreDatabase.open(Files.createDirectories(Path.of(arguments[0])))) {
      long there = database.number("SELECT count(*) FROM articles");
      if (there > MAX_WRITTEN && there != articles) {
        throw new IllegalArgumentException(
            arguments[0] + " holds copied rows (" + there + " articles): name an empty folder");
      }
      if (there < articles) {
        // An index over what is there is made several times as fast as it grows.
        database.dropIndexOfWords();
        int written = Math.min(articles, MAX_WRITTEN);
        new StoreFilling(database).fill(newsBehind(there), there, written);
        if (articles > written) {
          new CopiedRows(database).multiply(articles / written - 1);
        }
      }
      // An earlier run may have ended before it was made.
      database.makeIndexOfWords();
    }
    System.exit(0);
  }

  private static StoredNews newsBehind(long there) {
    StoredNews news = new StoredNews(1);
    for (long i = 0; i < there; i++) {
      news.next();
    }
    return news;
  }

  private void fill(StoredNews news, long there, int articles) throws SQLException {
    long began = System.nanoTime();
    for (long done = there; done < articles; done += BATCH) {
      int count = (int) Math.min(BATCH, articles - done);
      write(read(records(news, count), done), done);
      if ((done / BATCH + 1) % 20 == 0) {
        System.out.printf(
            Locale.ROOT,
            "%d articles, %.0f a second%n",
            done + count,
            (done + count - there) * 1e9 / (System.nanoTime() - began));
      }
    }
  }

  static List<EnrichedArticle> records(StoredNews news, int count) {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(news.next());
    }
    return articles;
  }

  /** What the store makes of the records at these offsets. */
  List<Arrival> read(List<EnrichedArticle> articles, long offset) {
    List<Arrival> arrivals = new ArrayList<>();
    for (EnrichedArticle article : articles) {
      byte[] json = ContractJson.write(article);
      arrivals.add(
          reader.read(
              new Delivery(
                  new Coordinates(TOPIC, 0, offset + arrivals.size()),
                  article.origin().ingestedAt(),
                  article.article().uri(),
                  json)));
    }
    return arrivals;
  }

  void write(List<Arrival> arrivals, long offset) throws SQLException {
    if (offset == 0) {
      writer.positions(List.of(PARTITION));
    }
    Position position = new Position(offset + arrivals.size(), null, null, null);
    writer.write(arrivals, List.of(new OffsetRange(PARTITION, offset, position)));
  }

  /** Writes what tells of files, in one transaction. */
  void write(List<FileReceipt> receipts) throws SQLException {
    List<Arrival> arrivals = new ArrayList<>();
    for (FileReceipt receipt : receipts) {
      arrivals.add(
          reader.read(
              new Delivery(
                  new Coordinates(FILES.topic(), FILES.number(), arrivals.size()),
                  receipt.committedAt(),
                  receipt.key(),
                  ContractJson.write(receipt))));
    }
    writer.positions(List.of(FILES));
    Position position = new Position(arrivals.size(), null, null, null);
    writer.write(arrivals, List.of(new OffsetRange(FILES, 0, position)));
  }
}
