package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.enrich.contract.AnsweredRecord;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.Pulse;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.arrival.Partition;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.pulse.LastPulse;
import org.wirecopy.store.pulse.PulseTimes;
import org.wirecopy.store.pulse.Pulses;
import org.wirecopy.store.pulse.Stage;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.topics.Position;

@ExtendWith(SharedDatabase.class)
class PulseRowsIT {
  private static final Partition PARTITION =
      new Partition(EnrichTopics.ARTICLES_ENRICHED.name(), 0);

  /** What a batch may leave that holds nothing but pulses. */
  private static final List<String> TABLES_WRITTEN = List.of("consumer_offsets", "pulses");

  private static Database database;

  private final Deliveries deliveries = new Deliveries();
  private final Instant now = Instant.now();
  private PulseRows rows;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void newRows() {
    rows = new PulseRows(database.dataSource());
  }

  private void write(Arrival... arrivals) throws SQLException {
    BatchWriter writer = new BatchWriter(database.dataSource(), Deliveries.CLOCK, Duration.ZERO);
    long from = writer.positions(List.of(PARTITION)).get(PARTITION).next();
    Position to = new Position(deliveries.offset(), "topic", null, null);
    writer.write(List.of(arrivals), List.of(new OffsetRange(PARTITION, from, to)));
  }

  private Arrival madeBefore(Duration age) {
    Instant madeAt = now.minus(age);
    return deliveries.pulse(
        new Pulse("news", 0, madeAt), madeAt.plusSeconds(2), madeAt.plusSeconds(3));
  }

  @Test
  void aPulseIsInItsTableAndNowhereElse() throws SQLException {
    Balance before = new BalanceQuery(database.dataSource()).balance();

    deliveries.answering(new AnsweredRecord("q2ZrT1dDQkFBQUFBQUFBQQ", 0, 7));
    write(madeBefore(Duration.ofSeconds(4)));

    List<String> tables =
        database.column(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
                + " AND table_name NOT IN ('flyway_schema_history', 'source_counting',"
                + " 'arrivals_in_words')"
                + " ORDER BY 1");
    assertThat(tables).hasSizeGreaterThan(20);
    for (String table : tables) {
      String count = database.column("SELECT count(*) FROM " + table).get(0);
      if (TABLES_WRITTEN.contains(table)) {
        assertThat(count).as(table).isEqualTo("1");
      } else {
        assertThat(count).as(table).isEqualTo("0");
      }
    }
    assertThat(new BalanceQuery(database.dataSource()).balance()).isEqualTo(before);
  }

  @Test
  void theLastOneOfEachPartitionIsTold() throws SQLException {
    write(madeBefore(Duration.ofSeconds(40)));
    write(madeBefore(Duration.ofSeconds(20)));

    assertThat(rows.look(now).last())
        .singleElement()
        .usingRecursiveComparison()
        .withComparatorForType(
            (one, other) -> Math.abs(Duration.between(one, other).toMillis()) < 1 ? 0 : 1,
            Instant.class)
        .isEqualTo(new LastPulse("news", 0, 0, now.minusSeconds(20)));
  }

  @Test
  void timesAreThoseOfTheLastHourByStage() throws SQLException {
    write(madeBefore(Duration.ofSeconds(20)));

    Pulses pulses = rows.look(now);

    Offset<Double> millisecond = within(0.001);
    assertThat(pulses.times()).containsOnlyKeys(Stage.values());
    assertThat(pulses.times().get(Stage.INGEST).p50()).isEqualTo(2, millisecond);
    assertThat(pulses.times().get(Stage.ENRICH).p99()).isEqualTo(1, millisecond);
    PulseTimes whole = pulses.times().get(Stage.WHOLE);
    assertThat(whole.p95()).isBetween(20.0, 80.0);
    assertThat(whole.p95()).isEqualTo(3 + pulses.times().get(Stage.STORE).p95(), within(0.01));
  }

  @Test
  void whatIsOlderThanAnHourGoesWhenAnotherComes() throws SQLException {
    write(madeBefore(Duration.ofMinutes(61)));
    assertThat(rows.look(now).times()).isEmpty();
    assertThat(rows.look(now).last()).hasSize(1);

    write(madeBefore(Duration.ZERO));

    assertThat(database.column("SELECT count(*) FROM pulses")).containsExactly("1");
  }

  @Test
  void oldOnesThatAreReadAgainSayNothing() throws SQLException {
    write(madeBefore(Duration.ofSeconds(20)));

    write(madeBefore(Duration.ofSeconds(60)), madeBefore(Duration.ofSeconds(20)));

    assertThat(database.column("SELECT count(*) FROM pulses")).containsExactly("1");
  }

  @Test
  void aClockThatWasSetBackHidesNoneThatCome() throws SQLException {
    write(madeBefore(Duration.ofHours(-2)));

    write(madeBefore(Duration.ofSeconds(20)));

    assertThat(rows.look(now).age(now)).hasValueSatisfying(age -> assertThat(age).isPositive());
  }

  @Test
  void anEnricherThatDoesNotTellTheTimeIsNoTrouble() throws SQLException {
    write(deliveries.pulse(new Pulse("news", 0, now), now, null));

    assertThat(rows.look(now).times()).containsOnlyKeys(Stage.WHOLE, Stage.INGEST);
  }
}
