package org.wirecopy.topics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {
  @Test
  void theCauseThatCanBeMendedIsNamed() {
    KafkaException failure =
        new KafkaException(
            "Failed to create new NetworkClient",
            new KafkaException(
                "Failed to load SSL keystore",
                new IllegalStateException("no certificates in a.pem")));

    assertThat(FailureReason.of(failure))
        .isEqualTo(
            "Failed to create new NetworkClient: Failed to load SSL keystore: no certificates in"
                + " a.pem");
  }

  @Test
  void whatOnlyWrapsAnotherIsNotTold() {
    assertThat(FailureReason.of(new ExecutionException(new KafkaException("no such topic"))))
        .isEqualTo("no such topic");
  }

  @Test
  void aFailureWithoutAMessageIsToldByItsType() {
    assertThat(FailureReason.of(new KafkaException()))
        .isEqualTo("org.apache.kafka.common.KafkaException");
  }
}
