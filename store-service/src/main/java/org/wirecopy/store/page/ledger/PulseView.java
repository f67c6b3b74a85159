package org.wirecopy.store.page.ledger;

import java.util.List;
import java.util.Locale;
import org.wirecopy.store.page.DisplayText;
import org.wirecopy.store.pulse.PulseState;
import org.wirecopy.store.pulse.PulseTimes;
import org.wirecopy.store.pulse.Stage;
import org.wirecopy.store.watch.PulseWatch;

/**
 * The line that says whether what is dropped into a folder arrives.
 *
 * @param age of the oldest last pulse, in words; empty where none has come
 * @param times how long they took in the last hour; empty where none came
 */
record PulseView(PulseState state, String age, List<Time> times) {
  /** A percentile in words. */
  record Time(String name, String seconds) {}

  static PulseView of(PulseWatch watch) {
    return new PulseView(
        watch.state(),
        watch.age().map(DisplayText::shown).orElse(""),
        watch.times(Stage.WHOLE).map(PulseView::times).orElse(List.of()));
  }

  private static List<Time> times(PulseTimes times) {
    return List.of(
        new Time("half within", seconds(times.p50())),
        new Time("95% within", seconds(times.p95())),
        new Time("99% within", seconds(times.p99())));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
