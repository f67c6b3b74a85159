package org.wirecopy.local.progress;

import java.time.Duration;
import java.util.Locale;

/** Progress in words. */
final class ProgressText {
  private ProgressText() {}

  static String of(Work work, Pace pace) {
    StringBuilder text = new StringBuilder(counts(work));
    if (!work.isDone()) {
      text.append(String.format(Locale.ROOT, "; %.1f/s", pace.rate()));
      pace.left(work.expected() - work.settled())
          .ifPresent(left -> text.append(", about ").append(clock(left)).append(" left"));
    }
    return text.toString();
  }

  static String counts(Work work) {
    return "files %d/%d, articles in %d, enriched %d, stored %d, rejected %d"
        .formatted(
            work.filesDone(),
            work.filesKnown(),
            work.in(),
            work.enriched(),
            work.stored(),
            work.rejected());
  }

  private static String clock(Duration left) {
    return left.toHours() > 0
        ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
        : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
