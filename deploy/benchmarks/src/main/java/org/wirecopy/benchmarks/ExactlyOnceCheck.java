package org.wirecopy.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * Whether a read-committed consumer sees every article and every rejection exactly once, one final
 * receipt for every file, and sums that balance.
 *
 * @param faults what is not as it must be
 */
record ExactlyOnceCheck(
    int files, int articles, int rejections, FileCounts totals, List<String> faults) {
  static ExactlyOnceCheck of(String bootstrapServers, String inbox, NewsFiller.Expected expected) {
    CommittedTopics topics = new CommittedTopics(bootstrapServers);
    List<String> faults = new ArrayList<>();
    Map<String, Integer> articles = counts(topics.all(IngestTopics.ARTICLES_INGESTED.name()));
    compare("article", expected.uris(), articles, faults);
    Map<String, Integer> rejections = counts(topics.all(IngestTopics.ARTICLES_REJECTED.name()));
    compare("refusal", expected.rejections(), rejections, faults);
    Map<String, Integer> finals = new HashMap<>();
    Map<String, FileReceipt> newest = new HashMap<>();
    for (ConsumerRecord<String, byte[]> message : topics.all(IngestTopics.INGEST_FILES.name())) {
      FileReceipt receipt = ContractJson.read(message.value(), FileReceipt.class);
      newest.put(receipt.path(), receipt);
      if (receipt.isFinal()) {
        finals.merge(inbox + "/" + receipt.path(), 1, Integer::sum);
      }
    }
    if (finals.size() != expected.files()) {
      faults.add(finals.size() + " files with a final receipt, not " + expected.files());
    }
    finals.forEach(
        (key, count) -> {
          if (count > 1) {
            faults.add(count + " final receipts of " + key);
          }
        });
    FileCounts totals =
        newest.values().stream().map(FileReceipt::totals).reduce(FileCounts.NONE, FileCounts::plus);
    FileCounts due =
        new FileCounts(
            expected.uris().size() + expected.rejections().size(),
            expected.uris().size(),
            expected.rejections().size(),
            0,
            0);
    if (!totals.equals(due)) {
      faults.add("the receipts sum up to " + totals + ", not " + due);
    }
    return new ExactlyOnceCheck(
        finals.size(), articles.size(), rejections.size(), totals, List.copyOf(faults));
  }

  private static Map<String, Integer> counts(List<ConsumerRecord<String, byte[]>> messages) {
    Map<String, Integer> counts = new HashMap<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      counts.merge(message.key(), 1, Integer::sum);
    }
    return counts;
  }

  private static void compare(
      String what, Set<String> expected, Map<String, Integer> met, List<String> faults) {
    for (String key : expected) {
      int count = met.getOrDefault(key, 0);
      if (count != 1) {
        faults.add("%s %s is there %d times".formatted(what, key, count));
      }
    }
    for (String key : met.keySet()) {
      if (!expected.contains(key)) {
        faults.add("%s %s is there, and nobody wrote it".formatted(what, key));
      }
    }
  }

  boolean isGood() {
    return faults.isEmpty();
  }

  @Override
  public String toString() {
    return "%d files with one final receipt, %d articles and %d rejections; sums: %s%n%s"
        .formatted(
            files,
            articles,
            rejections,
            totals,
            faults.isEmpty()
                ? "every one exactly once, and the sums balance"
                : faults.size() + " FAULTS:\n" + String.join("\n", faults));
  }
}
