package org.wirecopy.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.CloudEvent;
import org.wirecopy.ingest.contract.Pulse;

@Tag("slow")
class PulsesTest {
  private static final Pulse PULSE = new Pulse("news", 0, EnrichDriver.INGESTED.minusSeconds(3));

  private final EnrichDriver driver = new EnrichDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  private static String text(TestRecord<String, byte[]> record, String name) {
    Header header = record.getHeaders().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Test
  void aPulseGoesThroughTheLaneAndChangesNothing() {
    driver.send("urn:a", "Text");
    Map<String, String> remembered = driver.storedDuplicates();
    driver.changes();

    driver.pulse(PULSE.uri(0), PULSE);

    TestRecord<String, byte[]> out = driver.nextEnrichedRecord();
    assertThat(out.key()).isEqualTo(PULSE.uri(0));
    assertThat(out.value()).isNull();
    assertThat(out.getRecordTime()).isEqualTo(EnrichDriver.INGESTED);
    assertThat(text(out, Pulse.HEADER)).isEqualTo(PULSE.text());
    assertThat(text(out, "ce_type")).isEqualTo(CloudEvent.TAKEN_DOWN);
    assertThat(text(out, "ce_time")).isEqualTo(EnrichDriver.NOW.toString());
    assertThat(driver.storedDuplicates()).isEqualTo(remembered);
    assertThat(driver.changes()).isEmpty();
    assertThat(driver.storeSize(StoreNames.VERSIONS)).isEqualTo(1);
    assertThat(driver.counts.outcomes).containsExactly("enriched");
    assertThat(driver.isSilent()).isTrue();
  }

  @Test
  void theMarkAloneDoesNotKeepAnArticleUp() {
    driver.send("urn:a", "Text");

    driver.pulse("urn:a", PULSE);

    TestRecord<String, byte[]> out = driver.nextEnrichedRecord();
    assertThat(out.value()).isNull();
    assertThat(text(out, Pulse.HEADER)).isNull();
    assertThat(driver.storeSize(StoreNames.VERSIONS)).isZero();
    assertThat(driver.storedDuplicates()).isEmpty();
    assertThat(driver.counts.outcomes).containsExactly("enriched", "taken-down");
  }
}
