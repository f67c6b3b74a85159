package org.wirecopy.benchmarks.instances;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.benchmarks.CommittedTopic;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.servers.PostgresServer;

/**
 * When each article was first seen by a consumer of committed records of {@code articles.enriched},
 * and when in the store.
 */
final class Progress {
  private static final long LOOK_MILLIS = 50;

  /** Transactions commit in another order than they take their numbers. */
  private static final long NUMBERS_BACK = 5_000;

  private final String bootstrapServers;
  private final PostgresServer postgres;
  private final Map<String, Long> enriched = new ConcurrentHashMap<>();
  private final Map<String, Long> stored = new ConcurrentHashMap<>();
  private final Thread topicWatch = new Thread(this::watchTopic, "watch-topic");
  private final Thread storeWatch = new Thread(this::watchStore, "watch-store");
  private volatile boolean stopped;

  /** The topic and the tables must exist. */
  Progress(String bootstrapServers, PostgresServer postgres) {
    this.bootstrapServers = bootstrapServers;
    this.postgres = postgres;
    // A trial that fails must not wait for them.
    topicWatch.setDaemon(true);
    storeWatch.setDaemon(true);
    topicWatch.start();
    storeWatch.start();
  }

  /** The longest time from folder to topic, in seconds, of articles dropped between two moments. */
  double maxToTopic(List<ArticleFeeder.Item> items, long from, long to) {
    return longest(enriched, items, from, to);
  }

  /** The same from folder to store. */
  double maxToStore(List<ArticleFeeder.Item> items, long from, long to) {
    return longest(stored, items, from, to);
  }

  private static double longest(
      Map<String, Long> seen, List<ArticleFeeder.Item> items, long from, long to) {
    return items.stream()
            .filter(item -> item.isUnique() && item.dropped() >= from && item.dropped() < to)
            .mapToLong(item -> seen.getOrDefault(item.uri(), Long.MAX_VALUE) - item.dropped())
            .max()
            .orElse(0)
        / 1e9;
  }

  private void watchTopic() {
    try (CommittedTopic topic =
        new CommittedTopic(bootstrapServers, EnrichTopics.ARTICLES_ENRICHED.name())) {
      int known = 0;
      while (!stopped) {
        List<ConsumerRecord<String, byte[]>> records = topic.poll();
        long now = System.nanoTime();
        records.subList(known, records.size()).forEach(r -> enriched.putIfAbsent(r.key(), now));
        known = records.size();
      }
    }
  }

  private void watchStore() {
    try (Connection connection = postgres.connect();
        PreparedStatement query =
            connection.prepareStatement("SELECT uri, arrival FROM articles WHERE arrival > ?")) {
      long last = 0;
      while (!stopped) {
        query.setLong(1, last - NUMBERS_BACK);
        try (ResultSet rows = query.executeQuery()) {
          long now = System.nanoTime();
          while (rows.next()) {
            stored.putIfAbsent(rows.getString(1), now);
            last = Math.max(last, rows.getLong(2));
          }
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void end() throws InterruptedException {
    stopped = true;
    topicWatch.join();
    storeWatch.join();
  }
}
