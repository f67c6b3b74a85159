package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;
import org.wirecopy.store.samples.StoredRows;
import org.wirecopy.store.source.HourCount;
import org.wirecopy.store.source.KnownSeries;
import org.wirecopy.store.source.Series;

/** What is counted of each source. */
@ExtendWith(SharedDatabase.class)
class SourceRowsIT {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NINE = Instant.parse("2026-10-05T09:00:00Z");
  private static final Series AGENCY = new Series("news", "Agency", "");

  private static Database database;

  private StoredRows rows;
  private SourceRows sources;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  @BeforeEach
  void prepare() {
    rows = new StoredRows(database.dataSource());
    sources = new SourceRows(database.dataSource());
  }

  @Test
  void articlesAreCountedByHourForTheSourceAndItsLanguages() throws SQLException {
    store("urn:a", "en", "2026-10-05T09:10:00Z");
    store("urn:b", "en", "2026-10-05T09:40:00Z");
    store("urn:c", "pt", "2026-10-05T11:40:00Z");

    sources.count(LONG_AGO);

    Map<Series, List<HourCount>> hours = sources.hours(LONG_AGO);
    assertThat(hours.keySet())
        .containsExactlyInAnyOrder(
            AGENCY, new Series("news", "Agency", "en"), new Series("news", "Agency", "pt"));
    assertThat(hours.get(AGENCY))
        .containsExactly(
            new HourCount(NINE, 2, Duration.ofMinutes(30)),
            new HourCount(NINE.plusSeconds(7_200), 1, Duration.ofHours(2)));
  }

  @Test
  void whatComesLaterIsAddedAndNothingIsCountedTwice() throws SQLException {
    store("urn:a", "en", "2026-10-05T09:10:00Z");
    sources.count(LONG_AGO);
    sources.count(LONG_AGO);
    store("urn:b", "en", "2026-10-05T09:25:00Z");
    sources.count(LONG_AGO);

    assertThat(sources.hours(LONG_AGO).get(AGENCY))
        .containsExactly(new HourCount(NINE, 2, Duration.ofMinutes(15)));
    assertThat(sources.known())
        .contains(
            new KnownSeries(
                AGENCY,
                Instant.parse("2026-10-05T09:10:00Z"),
                Instant.parse("2026-10-05T09:25:00Z"),
                null));
  }

  @Test
  void whatIsTooOldIsKnownButNotCounted() throws SQLException {
    store("urn:a", "en", "2026-08-05T09:10:00Z");
    sources.count(NINE);

    assertThat(sources.hours(LONG_AGO)).isEmpty();
    assertThat(sources.known()).extracting(KnownSeries::series).contains(AGENCY);
  }

  @Test
  void hoursAreForgotten() throws SQLException {
    store("urn:a", "en", "2026-10-05T09:10:00Z");
    sources.count(LONG_AGO);

    sources.forget(NINE.plusSeconds(3_600));

    assertThat(sources.hours(LONG_AGO)).isEmpty();
  }

  @Test
  void aSourceIsMutedOnceAndUnmuted() throws SQLException {
    store("urn:a", "en", "2026-10-05T09:10:00Z");
    sources.count(LONG_AGO);

    sources.mute("news", "Agency", true, NINE);
    sources.mute("news", "Agency", true, NINE.plusSeconds(1));
    assertThat(sources.known()).extracting(KnownSeries::mutedAt).containsOnly(NINE);

    sources.mute("news", "Agency", false, NINE);
    assertThat(sources.known()).extracting(KnownSeries::mutedAt).containsOnlyNulls();
  }

  @Test
  void theNameOfASourceMayBeLong() throws SQLException {
    rows.articles(ArticleSample.of("urn:long").source("x".repeat(10_000)));

    sources.count(LONG_AGO);

    assertThat(sources.known())
        .extracting(known -> known.series().source())
        .containsOnly("x".repeat(512));
  }

  private void store(String uri, String language, String ingested) throws SQLException {
    rows.articles(ArticleSample.of(uri).source("Agency").language(language));
    database.execute(
        "UPDATE articles SET ingested_at = '%s' WHERE uri = '%s'".formatted(ingested, uri));
  }
}
