package org.wirecopy.store.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.wirecopy.store.pulse.PulseTimes;
import org.wirecopy.store.pulse.Stage;

/** What pulses say as gauges, NaN where none has come. */
final class PulseMeters {
  private static final Map<String, ToDoubleFunction<PulseTimes>> QUANTILES =
      Map.of("0.5", PulseTimes::p50, "0.95", PulseTimes::p95, "0.99", PulseTimes::p99);

  private final PulseWatch watch;

  PulseMeters(PulseWatch watch) {
    this.watch = watch;
  }

  void register(MeterRegistry meters) {
    Gauge.builder("wirecopy.store.pulse.age", this::age)
        .description("Time since the oldest of the partitions' last pulses was made")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("wirecopy.store.pulse.late", this::late)
        .description("1 while a pulse should have come by now; NaN where none has come for a day")
        .register(meters);
    for (Stage stage : Stage.values()) {
      QUANTILES.forEach((quantile, time) -> time(meters, stage, quantile, time));
    }
  }

  private double age() {
    return watch.age().map(age -> age.toMillis() / 1000.0).orElse(Double.NaN);
  }

  private double late() {
    return switch (watch.state()) {
      case NONE -> Double.NaN;
      case ARRIVING -> 0;
      case LATE -> 1;
    };
  }

  private void time(
      MeterRegistry meters, Stage stage, String quantile, ToDoubleFunction<PulseTimes> time) {
    Gauge.builder(
            "wirecopy.store.pulse",
            () -> watch.times(stage).map(time::applyAsDouble).orElse(Double.NaN))
        .description("Time that the pulses of the last hour took from the folder to their rows")
        .baseUnit("seconds")
        .tag("stage", stage.word())
        .tag("quantile", quantile)
        .register(meters);
  }
}
