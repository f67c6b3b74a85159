package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.pulse.LastPulse;
import org.wirecopy.store.pulse.PulseTimes;
import org.wirecopy.store.pulse.Stage;
import org.wirecopy.store.watch.PulseWatch;

/** What pulses say, as it is told. */
@Schema(name = "Pulse")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PulseJson(
    @Schema(
            enumeration = {"none", "arriving", "late"},
            description =
                "arriving: through every partition; late: one should have come by now; none: no"
                    + " pulse has come for a day, since no ingester sends one.")
        String state,
    @Schema(
            description =
                "Seconds since the oldest of the partitions' last pulses was made; absent where"
                    + " none has come.")
        Double age,
    @Schema(description = "How long the pulses of the last hour took.") List<StageTimes> times,
    @Schema(description = "Where one should have come by now.") List<Late> late) {

  /** How long a part of the way took. */
  @Schema(name = "PulseTimes", description = "Seconds; each clock on the way may be wrong.")
  record StageTimes(
      @Schema(
              enumeration = {"whole", "ingest", "enrich", "store"},
              description =
                  "whole: from the folder to the row; ingest: to articles.ingested; enrich: from"
                      + " there through the lane to articles.enriched; store: from there to the"
                      + " row.")
          String stage,
      @Schema(description = "The median.") double p50,
      @Schema(description = "The 95th percentile.") double p95,
      @Schema(description = "The 99th percentile.") double p99) {}

  /** An ingester and a partition. */
  @Schema(name = "LatePulse")
  record Late(
      @Schema(description = "The inbox of the ingester.") String inbox,
      @Schema(description = "The index of the ingester.") int ingester,
      @Schema(description = "A partition of articles.enriched.") int partition,
      @Schema(description = "When the last pulse was made that came through.") Instant lastMade) {
    static Late of(LastPulse pulse) {
      return new Late(pulse.inbox(), pulse.ingester(), pulse.partition(), pulse.madeAt());
    }
  }

  static PulseJson of(PulseWatch watch) {
    return new PulseJson(
        watch.state().word(),
        watch.age().map(age -> age.toMillis() / 1000.0).orElse(null),
        Arrays.stream(Stage.values())
            .flatMap(stage -> watch.times(stage).map(times -> of(stage, times)).stream())
            .toList(),
        watch.late().stream().map(Late::of).toList());
  }

  private static StageTimes of(Stage stage, PulseTimes times) {
    return new StageTimes(
        stage.word(), rounded(times.p50()), rounded(times.p95()), rounded(times.p99()));
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
