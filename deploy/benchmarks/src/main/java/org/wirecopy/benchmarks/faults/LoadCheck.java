package org.wirecopy.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.benchmarks.CommittedTopics;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;
import org.wirecopy.ingest.contract.Topic;

/** Whether what was dropped is there, once, in its last version, and whether the sums balance. */
final class LoadCheck {
  private static final int SHOWN = 5;
  private static final int STILL = 8;

  private final Ground ground;
  private final Load load;

  LoadCheck(Ground ground, Load load) {
    this.ground = ground;
    this.load = load;
  }

  /** How many of the load's articles are stored. */
  int stored() throws SQLException {
    return records().size();
  }

  /**
   * Waits until nothing is under way, and says what is not as it must be.
   *
   * @param fault what was done before
   */
  List<String> differences(Fault fault) throws Exception {
    Map<String, Load.Article> newest = load.newest();
    List<String> differences = new ArrayList<>();
    try {
      if (fault.writtenOff()) {
        ground.until("all is stored", () -> holds(newest).isEmpty());
        writeOff();
      }
      ground.until("all is stored", () -> isBalanced() && holds(newest).isEmpty());
      ground.until("all is well", () -> ground.clients().trouble().isEmpty());
    } catch (IllegalStateException e) {
      differences.add(e.getMessage() + "; balance " + ground.clients().balance());
      differences.add("trouble: " + ground.clients().trouble());
    }
    differences.addAll(holds(newest));
    if (!fault.again()) {
      List<ConsumerRecord<String, byte[]>> enriched = onTopic(EnrichTopics.ARTICLES_ENRICHED);
      differences.addAll(
          times(onTopic(IngestTopics.ARTICLES_INGESTED), IngestTopics.ARTICLES_INGESTED, newest));
      differences.addAll(times(enriched, EnrichTopics.ARTICLES_ENRICHED, newest));
      differences.addAll(counted(enriched));
    }
    return differences.subList(0, Math.min(SHOWN, differences.size()));
  }

  /** Once the sum has not moved for a while. */
  private void writeOff() throws Exception {
    long before = Long.MAX_VALUE;
    int still = 0;
    while (still < STILL) {
      TimeUnit.SECONDS.sleep(1);
      long now = ground.clients().balance().path("inFlight").asLong(before);
      still = now == before ? still + 1 : 0;
      before = now;
    }
    if (before == 0) {
      throw new IllegalStateException("there is nothing to write off");
    }
    ground.clients().post(ground.http(), "/api/topics", "{\"action\": \"accept\"}");
  }

  private boolean isBalanced() throws InterruptedException {
    JsonNode balance = ground.clients().balance();
    return balance.path("balanced").asBoolean() && balance.path("inFlight").asLong(-1) == 0;
  }

  private List<String> holds(Map<String, Load.Article> newest) throws SQLException {
    Map<String, EnrichedArticle> records = records();
    List<String> differences = new ArrayList<>();
    newest.forEach(
        (uri, dropped) -> {
          EnrichedArticle stored = records.get(uri);
          if (stored == null) {
            differences.add(uri + " is not stored");
          } else if (!stored.article().bodies().get(0).value().startsWith(dropped.mark())) {
            differences.add(uri + " is stored in another version than " + dropped.version());
          }
        });
    records.keySet().stream()
        .filter(uri -> !newest.containsKey(uri))
        .forEach(uri -> differences.add(uri + " is stored, and was not dropped"));
    return differences;
  }

  /** The load's records, in the order of their partitions. */
  private List<ConsumerRecord<String, byte[]>> onTopic(Topic topic) {
    return new CommittedTopics(ground.clients().bootstrapServers())
        .all(topic.name()).stream()
            .filter(each -> each.key() != null && each.key().startsWith(load.prefix()))
            .toList();
  }

  /** Which articles are on a topic more or less often than they were dropped. */
  private static List<String> times(
      List<ConsumerRecord<String, byte[]>> records, Topic topic, Map<String, Load.Article> newest) {
    Map<String, Integer> times = new TreeMap<>();
    records.forEach(each -> times.merge(each.key(), 1, Integer::sum));
    List<String> differences = new ArrayList<>();
    newest.forEach(
        (uri, dropped) -> {
          int found = times.getOrDefault(uri, 0);
          if (found != dropped.version()) {
            differences.add(
                "%s is %d times on %s, not %d"
                    .formatted(uri, found, topic.name(), dropped.version()));
          }
        });
    return differences;
  }

  /**
   * Versions are counted from 1 without a gap; one that is read after a newer one has no number,
   * since many files that wait are read in any order.
   */
  private List<String> counted(List<ConsumerRecord<String, byte[]>> enriched) throws SQLException {
    Map<String, List<Integer>> versions = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> each : enriched) {
      int version = ContractJson.read(each.value(), EnrichedArticle.class).versionNumber();
      if (version > 0) {
        versions.computeIfAbsent(each.key(), none -> new ArrayList<>()).add(version);
      }
    }
    Map<String, EnrichedArticle> stored = records();
    List<String> differences = new ArrayList<>();
    versions.forEach(
        (uri, counted) -> {
          List<Integer> due = IntStream.rangeClosed(1, counted.size()).boxed().toList();
          EnrichedArticle article = stored.get(uri);
          if (!counted.equals(due)
              || (article != null && article.versionNumber() != counted.size())) {
            differences.add(uri + " has the versions " + counted);
          }
        });
    return differences;
  }

  private Map<String, EnrichedArticle> records() throws SQLException {
    return ground.clients().stored(load.prefix());
  }
}
