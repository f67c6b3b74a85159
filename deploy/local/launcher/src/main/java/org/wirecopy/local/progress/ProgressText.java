package org.wirecopy.local.progress;

import java.time.Duration;
import java.util.Locale;

/** Progress in words. */
final class ProgressText {
  private static final int MIN_BAR_LENGTH = 10;

  /** What stands between the bar and the words, with the brackets: {@code "[" "] 100% "}. */
  private static final int FRAME = 8;

  private ProgressText() {}

  /** One line without a bar. */
  static String of(Work work, Pace pace) {
    return counts(work) + (work.isDone() ? "" : "; " + speed(work, pace));
  }

  /** A bar and as much of the words as there is room for. */
  static String bar(Work work, Pace pace, int width) {
    String words = work.isDone() ? counts(work) : speed(work, pace) + "; " + counts(work);
    int length = Math.max(MIN_BAR_LENGTH, width - words.length() - FRAME);
    int filled = work.isDone() ? length : (int) (length * work.settled() / work.expected());
    String line =
        "[%s%s] %3d%% %s"
            .formatted("=".repeat(filled), " ".repeat(length - filled), percent(work), words);
    return line.substring(0, Math.min(line.length(), width));
  }

  private static long percent(Work work) {
    return work.isDone() ? 100 : 100 * work.settled() / work.expected();
  }

  private static String speed(Work work, Pace pace) {
    String rate = String.format(Locale.ROOT, "%.1f/s", pace.rate());
    return pace.left(work.expected() - work.settled())
        .map(left -> rate + ", about " + clock(left) + " left")
        .orElse(rate);
  }

  private static String counts(Work work) {
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
