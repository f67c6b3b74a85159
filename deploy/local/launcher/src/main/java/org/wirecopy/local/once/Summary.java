package org.wirecopy.local.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Rejection;

/** What a run says at its end. */
public final class Summary {
  /** Most reasons that the line of a run names. */
  private static final int MAX_REASONS = 3;

  private Summary() {}

  /**
   * The lines to print.
   *
   * @param newest rejections of this run, newest first, at least the first few
   */
  public static List<String> lines(RunResult result, List<Rejection> newest) {
    List<String> lines = new ArrayList<>();
    lines.add(result.isNothingNew() ? nothingNew(result.after()) : thisRun(result));
    if (result.rejected() > 0) {
      lines.add("rejected: " + result.rejected());
      for (Rejection rejection : newest) {
        lines.add(
            "  %s: %s (%s, %s)"
                .formatted(
                    rejection.place(), rejection.message(), rejection.stage(), rejection.reason()));
      }
      if (result.rejected() > newest.size()) {
        lines.add("  and %d more".formatted(result.rejected() - newest.size()));
      }
    }
    lines.add(inAll(result.after()));
    return lines;
  }

  private static String nothingNew(Balance after) {
    Balance.Files files = after.files();
    return "nothing new: all %d files were taken in before"
        .formatted(files.done() + files.failed());
  }

  private static String thisRun(RunResult result) {
    Counts entries = result.entries();
    Balance.Articles articles = result.articles();
    StringBuilder line =
        new StringBuilder(
            "this run: %d entries found in %d files; stored %d new, %d new versions, %d unchanged"
                .formatted(
                    entries.found(),
                    result.files(),
                    articles.added(),
                    articles.newVersion(),
                    articles.unchanged()));
    append(line, articles.superseded(), "superseded");
    append(line, entries.skipped(), "skipped (" + skippedBy(entries) + ")");
    append(line, entries.blocked(), "blocked (taken down before)");
    return line.toString();
  }

  /** The most frequent reasons; those of older releases' receipts are not known. */
  private static String skippedBy(Counts entries) {
    List<String> reasons =
        entries.skippedBy().entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(reason -> reason.getValue() + " " + reason.getKey())
            .toList();
    if (reasons.isEmpty()) {
      return "not an article";
    }
    String first = String.join(", ", reasons.subList(0, Math.min(MAX_REASONS, reasons.size())));
    return reasons.size() > MAX_REASONS ? first + ", ..." : first;
  }

  private static void append(StringBuilder line, long number, String what) {
    if (number > 0) {
      line.append(", ").append(number).append(' ').append(what);
    }
  }

  private static String inAll(Balance after) {
    return "in all: %d articles stored, %d rejections known, %d of them open; the sums balance"
        .formatted(after.stored(), after.rejections(), after.openRejections());
  }
}
