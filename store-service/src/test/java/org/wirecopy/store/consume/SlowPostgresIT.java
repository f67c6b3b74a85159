package org.wirecopy.store.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirecopy.store.postgres.BatchTimeoutException;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.Wire;
import org.wirecopy.testservers.TestKafka;

/** A Postgres that needs longer for a batch than a batch may take. */
class SlowPostgresIT {
  private static final int ARTICLES = 16;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final String SLOW =
      """
      CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN PERFORM pg_sleep(0.2); RETURN NEW; END$$;
      CREATE TRIGGER slow BEFORE INSERT ON articles FOR EACH ROW EXECUTE FUNCTION slow();
      """;

  private TestKafka kafka;
  private Database database;
  private Wire wire;

  @BeforeEach
  void startServers() throws Exception {
    kafka = TestKafka.start();
    database = new Database();
    wire = new Wire(kafka.bootstrapServers());
    wire.createTopics();
  }

  @AfterEach
  void stopServers() {
    wire.close();
    database.close();
    kafka.close();
  }

  @Test
  @Timeout(120)
  void aBatchThatOutlastsItsTimeIsHalvedUntilItPasses() throws Exception {
    // Given
    database.execute(SLOW);
    for (int i = 0; i < ARTICLES; i++) {
      wire.article(ArticleSample.of("urn:slow:" + i));
    }
    wire.send();
    BatchSize size = new BatchSize(500, TIMEOUT);
    List<Integer> sizes = new ArrayList<>();

    // When
    while (stored() < ARTICLES) {
      try (Member member =
          Member.writing(kafka.bootstrapServers(), database.dataSource(), size, TIMEOUT).join()) {
        while (stored() < ARTICLES) {
          member.step();
        }
        assertThat(member.outlasted()).isEmpty();
      } catch (BatchTimeoutException e) {
        sizes.add(size.records());
      }
    }

    // Then
    assertThat(sizes).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(database.column("SELECT count(*) FROM articles")).containsExactly("16");
    assertThat(database.column("SELECT sum(count) FROM outcomes WHERE outcome = 'new'"))
        .containsExactly("16");
  }

  private long stored() throws SQLException {
    return Long.parseLong(database.column("SELECT count(*) FROM articles").get(0));
  }
}
