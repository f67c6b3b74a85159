package org.wirecopy.benchmarks.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wirecopy.benchmarks.QuietLog;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;

/**
 * Fills a database with what pages show: some articles as the store writes them, and rows like
 * theirs.
 */
final class PageFilling {
  /** How many more rows there are like each that the store wrote. */
  static final int COPIES = 19;

  private PageFilling() {}

  /**
   * Fills, if the folder holds no database yet.
   *
   * @param arguments folder of the database, articles (100,000)
   */
  public static void main(String[] arguments) throws Exception {
    QuietLog.begin();
    int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    try (StoreDatabase database =
        StoreDatabase.open(Files.createDirectories(Path.of(arguments[0])))) {
      if (database.number("SELECT count(*) FROM articles") == 0) {
        fill(database, articles / (1 + COPIES));
      }
    }
    System.exit(0);
  }

  private static void fill(StoreDatabase database, int articles) throws SQLException {
    database.dropIndexOfWords();
    StoreFilling filling = new StoreFilling(database);
    PageNews news = new PageNews(1);
    for (int done = 0; done < articles; done += StoreFilling.BATCH) {
      List<EnrichedArticle> some = new ArrayList<>();
      for (int i = done; i < Math.min(articles, done + StoreFilling.BATCH); i++) {
        some.add(news.next(i));
      }
      filling.write(filling.read(some, done), done);
    }
    List<FileReceipt> receipts = new ArrayList<>();
    for (int i = 0; i < articles; i += PageNews.PER_FILE) {
      receipts.add(receipt(i, Math.min(PageNews.PER_FILE, articles - i)));
    }
    filling.write(receipts);
    new CopiedRows(database).multiply(COPIES);
    database.makeIndexOfWords();
  }

  private static FileReceipt receipt(int first, int articles) {
    FileCounts counts = FileCounts.NONE;
    for (int i = 0; i < articles; i++) {
      counts = counts.plusPublished();
    }
    Instant read = PageNews.read(first);
    return new FileReceipt(
        PageNews.INBOX,
        PageNews.path(first),
        1,
        1,
        "00",
        FileReceipt.State.DONE,
        counts.found(),
        counts,
        counts,
        read,
        read,
        null);
  }
}
