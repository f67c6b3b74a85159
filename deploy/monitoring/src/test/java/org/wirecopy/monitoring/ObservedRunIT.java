package org.wirecopy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.IngestTopics;

/** What can be seen of three running services: metrics, traces, logs. */
@Tag("own-servers")
class ObservedRunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String TRACE_PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  /** Labels that Prometheus adds when it asks, and metrics that come from elsewhere. */
  private static final Set<String> TARGET = Set.of("namespace", "pod", "instance", "job");

  private static final Set<String> KUBELET =
      Set.of("kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes");

  @TempDir static Path directory;
  private static TraceReceiver traces;
  private static ObservedRun run;

  @BeforeAll
  static void start() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("in"));
    Files.writeString(folder.resolve("river.txt"), "River rises\n\nThe river rose in Rome.\n");
    Files.write(folder.resolve("broken.txt"), new byte[] {'b', (byte) 0xff, 0, (byte) 0xfe});
    traces = new TraceReceiver();
    run =
        new ObservedRun(
            folder,
            directory,
            Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces.address(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT0.2S",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                "WIRECOPY_STORE_FIGURES_INTERVAL", "PT1S"));
    run.send(IngestTopics.ARTICLES_INGESTED.name(), "urn:x:unread", "no JSON", TRACE_PARENT);
    run.send(EnrichTopics.ARTICLES_ENRICHED.name(), "urn:x:unstored", "no JSON", TRACE_PARENT);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode balance = JSON.readTree(run.balance());
              assertThat(balance.get("stored").asInt()).isEqualTo(1);
              assertThat(balance.get("rejections").asInt()).isEqualTo(3);
            });
  }

  @AfterAll
  static void stop() {
    if (run != null) {
      run.close();
    }
    traces.close();
  }

  @Test
  void theTableOfMetricsIsWhatTheServicesTell() throws Exception {
    assertThat(new TreeSet<>(Monitoring.documentedMetrics()))
        .isEqualTo(new Exposition(run.metrics()).families());
  }

  @Test
  void alertsAndDashboardAskForNothingThatNobodyTells() throws Exception {
    Exposition told = new Exposition(run.metrics());
    List<String> expressions =
        Stream.concat(
                Monitoring.alertExpressions().stream(), Monitoring.dashboardExpressions().stream())
            .toList();

    for (String expression : expressions) {
      Set<String> labels = new HashSet<>(TARGET);
      for (Selector selector : Selector.of(expression)) {
        if (!KUBELET.contains(selector.metric())) {
          Set<String> asked = new HashSet<>(selector.labels());
          asked.removeAll(TARGET);
          Set<String> equal = new HashSet<>(selector.equal());
          equal.removeIf(matcher -> TARGET.contains(matcher.substring(0, matcher.indexOf('='))));
          assertThat(told.holds(new Selector(selector.metric(), asked, equal)))
              .as("%s in %s", selector, expression)
              .isTrue();
          labels.addAll(told.labels(selector.metric()));
        }
      }
      assertThat(Selector.of(expression)).as(expression).isNotEmpty();
      assertThat(labels).as(expression).containsAll(Selector.grouping(expression));
    }
  }

  @Test
  void oneArticleIsOneTraceFromFileToRow() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              TraceReceiver.Received row = span("wirecopy-store", "store", "articles.enriched");
              List<TraceReceiver.Received> way = wayTo(row);
              assertThat(way)
                  .extracting(TraceReceiver.Received::name)
                  .containsExactly(
                      "read", "send articles.ingested", "enrich", "find duplicates", "store");
              assertThat(way)
                  .extracting(TraceReceiver.Received::service)
                  .containsExactly(
                      "wirecopy-ingest",
                      "wirecopy-ingest",
                      "wirecopy-enrich",
                      "wirecopy-enrich",
                      "wirecopy-store");
              assertThat(row.links()).isEqualTo(1);
              assertThat(traces.spans())
                  .filteredOn(span -> span.parent().equals(way.get(2).id()))
                  .extracting(TraceReceiver.Received::name)
                  .contains("read text");
            });
  }

  @Test
  void aForeignTraceGoesOnThroughARejection() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(traces.spans())
                    .filteredOn(span -> span.trace().equals(TRACE))
                    .extracting(TraceReceiver.Received::service)
                    .contains("wirecopy-enrich", "wirecopy-store"));
  }

  @Test
  void logsAreJsonAndNameArticleAndTrace() throws IOException {
    for (String service : List.of("ingest", "enrich", "store")) {
      for (String line : run.log(service)) {
        assertThat(JSON.readTree(line).path("message").isTextual()).as(line).isTrue();
      }
    }
    List<JsonNode> rejections = new ArrayList<>();
    for (String line : run.log("store")) {
      JsonNode entry = JSON.readTree(line);
      if (entry.get("loggerName").asText().endsWith("RejectionLog")) {
        rejections.add(entry);
      }
    }
    assertThat(rejections).hasSize(1);
    assertThat(rejections.get(0).at("/mdc/articleUri").asText()).isEqualTo("urn:x:unstored");
    assertThat(rejections.get(0).at("/mdc/traceId").asText()).isEqualTo(TRACE);
  }

  /** The spans from the first down to one. */
  private static List<TraceReceiver.Received> wayTo(TraceReceiver.Received last) {
    List<TraceReceiver.Received> way = new ArrayList<>(List.of(last));
    while (!way.get(0).parent().isEmpty()) {
      String parent = way.get(0).parent();
      String trace = last.trace();
      way.add(
          0,
          traces.spans().stream()
              .filter(span -> span.id().equals(parent) && span.trace().equals(trace))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no span " + parent + " above " + way)));
    }
    return way;
  }

  /** The span of the one article that was dropped into the folder. */
  private static TraceReceiver.Received span(String service, String name, String topic) {
    return traces.spans().stream()
        .filter(span -> span.service().equals(service) && span.name().equals(name))
        .filter(span -> span.topic().equals(topic) && !span.trace().equals(TRACE))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no span of " + topic + " in " + traces.spans()));
  }
}
