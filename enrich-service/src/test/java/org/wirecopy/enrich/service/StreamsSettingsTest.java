package org.wirecopy.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.topology.Envelope;
import org.wirecopy.enrich.topology.Role;

class StreamsSettingsTest {
  @Test
  void defaultsProcessExactlyOnceInTheClassicProtocol() {
    Map<String, Object> kafka =
        Map.of("bootstrap.servers", "localhost:1", "group.id", "wirecopy-enrich");

    StreamsConfig config = new StreamsConfig(settings(kafka, Map.of()));

    assertThat(config.getString("processing.guarantee")).isEqualTo("exactly_once_v2");
    assertThat(config.getString("application.id")).isEqualTo("wirecopy-enrich");
    assertThat(config.originals()).doesNotContainKeys("group.id");
    Map<String, Object> producer = config.getProducerConfigs("p");
    assertThat(producer)
        .containsEntry("transaction.timeout.ms", 30_000)
        .containsEntry("compression.type", "gzip");
    assertThat((int) producer.get("max.request.size")).isGreaterThan(8 * 1024 * 1024);
    Map<String, Object> consumer = config.getMainConsumerConfigs("g", "c", 0);
    assertThat(consumer)
        .containsEntry("session.timeout.ms", 10_000)
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("auto.offset.reset", "earliest");
  }

  @Test
  void whatATransactionWritesIsSentAtItsEndUnlessAnOperatorSaysOtherwise() {
    Map<String, String> values = Map.of("wirecopy.enrich.commit-interval", "1s");

    Properties settings = settings(Map.of("bootstrap.servers", "a:1"), values);
    Properties told = settings(Map.of("bootstrap.servers", "a:1", "linger.ms", "5"), values);

    assertThat((int) new StreamsConfig(settings).getProducerConfigs("p").get("linger.ms"))
        .isGreaterThan(1_000);
    assertThat(new StreamsConfig(told).getProducerConfigs("p")).containsEntry("linger.ms", "5");
  }

  @Test
  void onlyWhatGoesThroughTheLaneIsCompressedInHaste() {
    Map<String, Object> kafka = Map.of("bootstrap.servers", "a:1");

    Properties reading = settings(Role.READING, kafka, Map.of());
    Properties lane = settings(Role.LANE, kafka, Map.of());

    assertThat(new StreamsConfig(reading).getProducerConfigs("p"))
        .containsEntry("compression.gzip.level", 1);
    assertThat(new StreamsConfig(lane).getProducerConfigs("p"))
        .doesNotContainKey("compression.gzip.level");
  }

  @Test
  void aNamedProcessKeepsItsPlaceInTheGroup() {
    Properties settings = settings(Map.of("bootstrap.servers", "localhost:1"), Map.of());

    assertThat(settings).containsEntry("group.instance.id", "pod-0");
  }

  @Test
  void theLaneIsAnotherMemberOfTheSameGroupWithAFolderAndAThreadOfItsOwn() {
    Map<String, Object> kafka = Map.of("bootstrap.servers", "localhost:1");
    Map<String, String> values =
        Map.of("wirecopy.enrich.threads", "8", "wirecopy.enrich.state-dir", "/s");

    Properties reading = settings(Role.READING, kafka, values);
    Properties lane = settings(Role.LANE, kafka, values);

    assertThat(reading)
        .containsEntry("num.stream.threads", 8)
        .containsEntry("state.dir", "/s")
        .containsEntry("client.tag.role", "reading");
    assertThat(lane)
        .containsEntry("application.id", reading.get("application.id"))
        .containsEntry("group.instance.id", "pod-0-lane")
        .containsEntry("num.stream.threads", 1)
        .containsEntry("state.dir", "/s/wirecopy-enrich-lane")
        .containsEntry("client.tag.role", "lane");
  }

  @Test
  void severalLanesHaveThreadsOfTheirOwnAsFarAsThereAreThreads() {
    Map<String, Object> kafka = Map.of("bootstrap.servers", "localhost:1");

    Properties lanes = settings(Role.LANE, kafka, Map.of("wirecopy.enrich.lanes", "5"));

    assertThat(lanes).containsEntry("num.stream.threads", 2);
  }

  @Test
  void whatKafkaIsToldPassesThrough() {
    Properties settings =
        settings(Map.of("bootstrap.servers", "a:1", "security.protocol", "SSL"), Map.of());

    assertThat(settings).containsEntry("security.protocol", "SSL");
  }

  @Test
  void anUnknownKeyIsRejected() {
    assertThatThrownBy(() -> config(Map.of("wirecopy.enrich.thread", "3")))
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining("wirecopy.enrich.thread");
  }

  private static Properties settings(Map<String, Object> kafka, Map<String, String> values) {
    return settings(Role.READING, kafka, values);
  }

  private static Properties settings(
      Role role, Map<String, Object> kafka, Map<String, String> values) {
    SmallRyeConfig config = config(values);
    return StreamsSettings.of(
        role,
        kafka,
        config.getConfigMapping(EnrichConfig.class),
        config.getConfigMapping(TopicsConfig.class),
        new InstanceId("pod-0", true),
        new Envelope(Clock.systemUTC(), new Random(1)),
        new NoCounts());
  }

  private static SmallRyeConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(EnrichConfig.class)
        .withMapping(TopicsConfig.class)
        .withSources(new PropertiesConfigSource(new HashMap<>(values), "test", 100))
        .build();
  }
}
