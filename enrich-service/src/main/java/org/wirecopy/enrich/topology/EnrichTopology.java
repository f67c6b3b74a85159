package org.wirecopy.enrich.topology;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.enrich.state.CommittedStore;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * Wiring only: every rule is in a package of its own. Names of nodes, stores and the lane are state
 * on a real cluster; {@code topology.txt} beside the test freezes them.
 */
public final class EnrichTopology implements Supplier<Topology> {
  private final ArticleReader reader;
  private final Envelope envelope;
  private final EnrichCounts counts;
  private final int lanes;
  private final Duration horizon;
  private final String reprocess;
  private final SeenRecords seen = new SeenRecords();

  /**
   * A topology over the topics of the contracts.
   *
   * @param lanes how many duplicate finders work side by side, each on languages of its own
   * @param horizon how long an article is remembered for its duplicates; zero for ever
   * @param reprocess name of the {@link ReprocessTopic}
   */
  public EnrichTopology(
      ArticleReader reader,
      Envelope envelope,
      EnrichCounts counts,
      int lanes,
      Duration horizon,
      String reprocess) {
    if (lanes < 1) {
      throw new IllegalArgumentException("at least one lane is needed: " + lanes);
    }
    this.reader = reader;
    this.envelope = envelope;
    this.counts = counts;
    this.lanes = lanes;
    this.horizon = horizon;
    this.reprocess = reprocess;
  }

  /** What has been read, to tell later whether it is still there. */
  public SeenRecords seen() {
    return seen;
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(store(StoreNames.VERSIONS, json(KnownArticle.class)));
    builder.addStateStore(duplicates());

    Map<String, KStream<String, Step>> decoded =
        builder.stream(
                IngestTopics.ARTICLES_INGESTED.name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("ingested"))
            .process(() -> new DecodeProcessor(envelope, seen), Named.as("decode"))
            .split(Named.as("decoded-"))
            .branch((uri, step) -> step instanceof Step.Rejected, Branched.as("refused"))
            .branch((uri, step) -> step instanceof Step.TakenDown, Branched.as("taken-down"))
            .defaultBranch(Branched.as("arrived"));
    KStream<String, Step.Arrived> again =
        builder.stream(
                reprocess, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("again"))
            .process(() -> new ReprocessProcessor(envelope, counts), Named.as("reprocess"));
    Map<String, KStream<String, Step>> read =
        as(decoded.get("decoded-arrived"), Step.Arrived.class, "arrived")
            .merge(again, Named.as("to-read"))
            .process(() -> new ReadProcessor(reader, envelope, counts), Named.as("read"))
            .split(Named.as("read-"))
            .branch((uri, step) -> step instanceof Step.Rejected, Branched.as("refused"))
            .defaultBranch(Branched.as("done"));

    KStream<String, LaneRecord> versions =
        as(read.get("read-done"), Step.Read.class, "article")
            .process(() -> new VersionProcessor(counts), Named.as("version"), StoreNames.VERSIONS);
    KStream<String, LaneRecord> takedowns =
        as(decoded.get("decoded-taken-down"), Step.TakenDown.class, "takedown")
            .process(TakedownProcessor::new, Named.as("forget"), StoreNames.VERSIONS);
    versions
        .merge(takedowns, Named.as("to-lane"))
        .repartition(
            Repartitioned.with(Serdes.String(), LaneRecord.serde())
                .withName("lane")
                .withNumberOfPartitions(lanes)
                .withStreamPartitioner(LaneRecord.partitioner()))
        .process(
            () -> new DuplicateProcessor(envelope, counts, horizon),
            Named.as("duplicates"),
            StoreNames.COPIES)
        .to(
            EnrichTopics.ARTICLES_ENRICHED.name(),
            Produced.with(Serdes.String(), Serdes.ByteArray()).withName("enriched"));

    KStream<String, Step> rejected =
        decoded.get("decoded-refused").merge(read.get("read-refused"), Named.as("refused"));
    as(rejected, Step.Rejected.class, "refusal")
        .process(() -> new RejectionProcessor(envelope, counts), Named.as("refuse"))
        .to(
            IngestTopics.ARTICLES_REJECTED.name(),
            Produced.with(Serdes.String(), Serdes.ByteArray()).withName("rejected"));
    return builder.build();
  }

  private static <T extends Step> KStream<String, T> as(
      KStream<String, Step> steps, Class<T> type, String name) {
    return steps.mapValues(type::cast, Named.as(name));
  }

  static StoreBuilder<?> duplicates() {
    return Stores.keyValueStoreBuilder(
        DuplicateStore.supplier(StoreNames.COPIES), Serdes.Bytes(), Serdes.ByteArray());
  }

  private static <T> StoreBuilder<?> store(String name, Serde<T> values) {
    return Stores.keyValueStoreBuilder(CommittedStore.supplier(name), Serdes.String(), values);
  }

  private static <T> Serde<T> json(Class<T> type) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : ContractJson.write(value),
        (topic, bytes) -> bytes == null ? null : ContractJson.read(bytes, type));
  }
}
