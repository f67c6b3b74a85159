package org.wirecopy.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.postgres.FiguresQuery;

class FigureMetersTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:10:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Figures figures;

  @BeforeEach
  void register() {
    new FigureMeters(() -> figures, InstantSource.fixed(NOW)).register(meters);
  }

  @Test
  void nothingIsToldBeforeTheFirstLook() {
    assertThat(value("wirecopy.store.figures.age")).isNaN();
    assertThat(difference("articles")).isNaN();
  }

  @Test
  void eachSumTellsWhatItLacks() {
    figures =
        new Figures(
            NOW.minusSeconds(30),
            new Balance(
                new Balance.Files(1, 2, 3),
                new Balance.Entries(20, 10, 4, 3, 1, Map.of("media", 3L)),
                new Balance.Articles(5, 1, 1, 1, 0, 0),
                1,
                3,
                2,
                3,
                6,
                0,
                Balance.WrittenOff.NOTHING,
                false),
            new FiguresQuery.Waiting(90, 2, 45, 1, new FiguresQuery.Webhooks(1, 2, 600, 7)),
            Map.of("articles", new FiguresQuery.Table(6, 8192)));

    assertThat(difference("entries")).isEqualTo(2);
    assertThat(difference("articles")).isEqualTo(2);
    assertThat(difference("rejections")).isEqualTo(1);
    assertThat(value("wirecopy.store.open.rejections")).isEqualTo(2);
    assertThat(meters.get("wirecopy.store.skips").tag("reason", "media").gauge().value())
        .isEqualTo(3);
    assertThat(meters.get("wirecopy.store.skips").tag("reason", "no-page").gauge().value())
        .isZero();
    assertThat(value("wirecopy.store.figures.age")).isEqualTo(30);
    assertThat(value("wirecopy.store.oldest.reading.age")).isEqualTo(90);
    assertThat(value("wirecopy.store.outbox")).isEqualTo(2);
    assertThat(value("wirecopy.store.overdue.takedowns")).isEqualTo(1);
    assertThat(meters.get("wirecopy.store.webhooks").tag("state", "failing").gauge().value())
        .isEqualTo(1);
    assertThat(meters.get("wirecopy.store.webhooks").tag("state", "disabled").gauge().value())
        .isEqualTo(2);
    assertThat(value("wirecopy.store.webhooks.failing.age")).isEqualTo(600);
    assertThat(value("wirecopy.store.webhooks.untold")).isEqualTo(7);
    assertThat(meters.get("wirecopy.store.table").tag("table", "articles").gauge().value())
        .isEqualTo(8192);
    assertThat(meters.get("wirecopy.store.rows").tag("table", "links").gauge().value()).isNaN();
  }

  private double value(String name) {
    return meters.get(name).gauge().value();
  }

  private double difference(String sum) {
    return meters.get("wirecopy.store.balance.difference").tag("sum", sum).gauge().value();
  }
}
