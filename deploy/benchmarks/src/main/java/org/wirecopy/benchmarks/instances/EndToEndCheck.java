package org.wirecopy.benchmarks.instances;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.benchmarks.CommittedTopics;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;

/** Compares what was dropped, what is on the topics and what is in the store. */
final class EndToEndCheck {
  private final List<String> faults = new ArrayList<>();
  private final Map<String, List<EnrichedArticle>> enriched = new HashMap<>();
  private final List<ArticleFeeder.Item> items;
  private final StoredRows rows;

  EndToEndCheck(List<ArticleFeeder.Item> items, StoredRows rows) {
    this.items = items;
    this.rows = rows;
  }

  /** What is not as it must be. */
  List<String> faults(String bootstrapServers) throws SQLException {
    CommittedTopics topics = new CommittedTopics(bootstrapServers);
    Map<String, Integer> ingested = counts(topics.all(IngestTopics.ARTICLES_INGESTED.name()));
    List<ConsumerRecord<String, byte[]>> published =
        topics.all(EnrichTopics.ARTICLES_ENRICHED.name());
    published.forEach(this::keep);
    droppedIsIngestedOnce(ingested);
    equal("records of articles.enriched, by URI", ingested, counts(published));
    equal(
        "rejections", Set.of(), counts(topics.all(IngestTopics.ARTICLES_REJECTED.name())).keySet());
    versionsAreCountedOnce();
    storeHoldsTheNewest();
    linksAreThoseOfOneInstance();
    return faults;
  }

  /** Figures for people, once the faults are known. */
  String summary() {
    return "%d articles dropped, %d URIs, %d records enriched, %d pairs of duplicates"
        .formatted(
            items.size(),
            enriched.size(),
            enriched.values().stream().mapToInt(List::size).sum(),
            expectedPairs().size());
  }

  private void keep(ConsumerRecord<String, byte[]> message) {
    String uri = message.key();
    List<EnrichedArticle> of = enriched.computeIfAbsent(uri, none -> new ArrayList<>());
    if (message.value() == null) {
      of.clear();
    } else {
      of.add(ContractJson.read(message.value(), EnrichedArticle.class));
    }
  }

  private void droppedIsIngestedOnce(Map<String, Integer> ingested) {
    Map<String, Integer> dropped = new TreeMap<>();
    items.stream()
        .filter(item -> !item.doomed())
        .forEach(item -> dropped.merge(item.uri(), 1, Integer::sum));
    Map<String, Integer> stays = new TreeMap<>(ingested);
    // How often a doomed one was published depends on when its takedown arrived.
    items.stream().filter(ArticleFeeder.Item::doomed).forEach(item -> stays.remove(item.uri()));
    equal("records of articles.ingested, by URI", dropped, stays);
  }

  private void versionsAreCountedOnce() {
    enriched.forEach(
        (uri, records) -> {
          List<Integer> counted =
              records.stream()
                  .map(EnrichedArticle::versionNumber)
                  .filter(version -> version > 0)
                  .toList();
          for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i) != i + 1) {
              faults.add("versions of " + uri + ": " + counted);
              return;
            }
          }
        });
  }

  private void storeHoldsTheNewest() throws SQLException {
    Map<String, Instant> newest = new TreeMap<>();
    items.stream()
        .filter(item -> !item.doomed())
        .forEach(item -> newest.merge(item.uri(), item.created(), (a, b) -> a.isAfter(b) ? a : b));
    Map<String, Instant> stored = new TreeMap<>();
    rows.records()
        .forEach(
            (uri, record) -> {
              EnrichedArticle article =
                  ContractJson.read(record.getBytes(StandardCharsets.UTF_8), EnrichedArticle.class);
              stored.put(uri, article.article().versionCreated());
            });
    equal("newest versions in the store", newest, stored);
  }

  private void linksAreThoseOfOneInstance() throws SQLException {
    Set<String> expected = expectedPairs();
    List<String> named = new ArrayList<>();
    enriched.forEach(
        (uri, records) -> {
          if (!records.isEmpty()) {
            Pairs.add(
                named,
                records.get(records.size() - 1).article().uri(),
                records.get(records.size() - 1).enrichment().dedupe());
          }
        });
    equal("links on the topic", expected, new HashSet<>(named));
    equal("links on the topic, each named once", new HashSet<>(named).size(), named.size());
    equal("links in the store", expected, rows.pairs());
  }

  private Set<String> expectedPairs() {
    return Pairs.ofOneFinder(items);
  }

  private void equal(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      faults.add(Difference.of(what, expected, found));
    }
  }

  private static Map<String, Integer> counts(List<ConsumerRecord<String, byte[]>> messages) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      counts.merge(message.key(), 1, Integer::sum);
    }
    return counts;
  }
}
