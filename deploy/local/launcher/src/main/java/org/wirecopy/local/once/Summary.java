package org.wirecopy.local.once;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.local.status.Balance;
import org.wirecopy.local.status.Counts;
import org.wirecopy.local.status.Rejection;

/** What a run says at its end. */
public final class Summary {
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
    append(line, entries.skipped(), "skipped (not an article)");
    append(line, entries.blocked(), "blocked (taken down before)");
    return line.toString();
  }

  private static void append(StringBuilder line, long number, String what) {
    if (number > 0) {
      line.append(", ").append(number).append(' ').append(what);
    }
  }

  private static String inAll(Balance after) {
    return "in all: %d articles stored, %d rejections known; the sums balance"
        .formatted(after.stored(), after.rejections());
  }
}
