package org.wirecopy.store.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.wirecopy.store.source.Weeks.BEGIN;
import static org.wirecopy.store.source.Weeks.after;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceReportsTest {
  private static final Rhythm BY_DAY = Weeks.learn(28, Weeks::byDay);
  private static final Instant EVENING = after(28, 19);
  private static final Instant MORNING = after(28, 7);
  private static final Series AGENCY = new Series("news", "agency.example", "");
  private static final Series ENGLISH = new Series("news", "agency.example", "en");
  private static final Series TIGRINYA = new Series("news", "agency.example", "ti");

  @Test
  void whatPublishesAsItDidIsUsual() {
    assertThat(stateOf(known(AGENCY, EVENING))).isEqualTo(SourceState.USUAL);
  }

  @Test
  void whatHasNotPublishedAllDayIsSilent() {
    assertThat(stateOf(known(AGENCY, MORNING))).isEqualTo(SourceState.SILENT);
  }

  @Test
  void aNewSourceIsLearned() {
    Series fresh = new Series("news", "new.example", "");

    assertThat(stateOf(known(fresh, MORNING))).isEqualTo(SourceState.LEARNING);
  }

  @Test
  void ofAMutedSourceNothingIsTold() {
    KnownSeries muted = new KnownSeries(AGENCY, BEGIN, MORNING, MORNING);

    assertThat(stateOf(muted)).isEqualTo(SourceState.MUTED);
  }

  @Test
  void aLanguageThatIsLostIsToldThoughOthersGoOn() {
    List<SourceReport> reports =
        reports(known(AGENCY, EVENING), known(ENGLISH, EVENING), known(TIGRINYA, MORNING));

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).state()).isEqualTo(SourceState.LANGUAGE_LOST);
    assertThat(reports.get(0).languages())
        .extracting(language -> language.known().series().language(), SourceReport::state)
        .containsExactly(tuple("en", SourceState.USUAL), tuple("ti", SourceState.SILENT));
  }

  @Test
  void theOnlyLanguageOfASourceIsTheSource() {
    List<SourceReport> reports = reports(known(AGENCY, EVENING), known(ENGLISH, EVENING));

    assertThat(reports.get(0).languages()).isEmpty();
  }

  @Test
  void theMostUrgentComesFirst() {
    Series silent = new Series("news", "zeitung.example", "");
    SourceReports reports =
        new SourceReports(Map.of(AGENCY, BY_DAY, silent, BY_DAY), Set.of(AGENCY));

    assertThat(
            reports.of(
                List.of(known(AGENCY, EVENING), known(silent, MORNING)), EVENING.plusSeconds(60)))
        .extracting(SourceReport::state)
        .containsExactly(SourceState.SILENT, SourceState.FEWER);
  }

  private static SourceState stateOf(KnownSeries known) {
    return reports(known).get(0).state();
  }

  private static List<SourceReport> reports(KnownSeries... known) {
    return new SourceReports(Map.of(AGENCY, BY_DAY, ENGLISH, BY_DAY, TIGRINYA, BY_DAY), Set.of())
        .of(List.of(known), EVENING.plusSeconds(60));
  }

  private static KnownSeries known(Series series, Instant last) {
    return new KnownSeries(series, BEGIN, last, null);
  }
}
