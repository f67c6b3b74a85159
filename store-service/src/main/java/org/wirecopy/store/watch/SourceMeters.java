package org.wirecopy.store.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.wirecopy.store.source.SourceReport;
import org.wirecopy.store.source.SourceState;

/** How many sources stand how, NaN before the first look; which they are is told by the API. */
final class SourceMeters {
  private final Supplier<List<SourceReport>> reports;

  SourceMeters(Supplier<List<SourceReport>> reports) {
    this.reports = reports;
  }

  void register(MeterRegistry meters) {
    for (SourceState state : SourceState.values()) {
      Gauge.builder("wirecopy.store.sources", () -> count(state))
          .description(
              "Sources by how they stand against their rhythm; GET /api/sources names them")
          .baseUnit("sources")
          .tag("state", state.word())
          .register(meters);
    }
  }

  private double count(SourceState state) {
    List<SourceReport> now = reports.get();
    return now == null
        ? Double.NaN
        : now.stream().filter(report -> report.state() == state).count();
  }
}
