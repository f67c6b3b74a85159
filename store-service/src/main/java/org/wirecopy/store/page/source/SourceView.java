package org.wirecopy.store.page.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.source.SourceReport;
import org.wirecopy.store.source.SourceState;

/** A source, or one of its languages, as it is shown. */
public record SourceView(SourceReport report) {
  public String name() {
    return report.known().series().source();
  }

  public String inbox() {
    return report.known().series().inbox();
  }

  public String language() {
    return report.known().series().language();
  }

  public String state() {
    return report.state().word();
  }

  public Instant last() {
    return report.known().last();
  }

  public Instant mutedAt() {
    return report.known().mutedAt();
  }

  /** How much comes in a week; null while that is learned. */
  public String weekly() {
    if (report.perWeek() == 0) {
      return null;
    }
    return report.perWeek() < 1
        ? "less than one article a week"
        : String.format(Locale.ENGLISH, "about %,.0f a week", report.perWeek());
  }

  public boolean isUrgent() {
    return switch (report.state()) {
      case SILENT, LANGUAGE_LOST, FEWER -> true;
      case LEARNING, USUAL, MUTED -> false;
    };
  }

  public boolean isMuted() {
    return report.state() == SourceState.MUTED;
  }

  /** Its languages that have fallen silent. */
  public List<SourceView> lost() {
    return report.languages().stream()
        .filter(one -> one.state() == SourceState.SILENT)
        .map(SourceView::new)
        .toList();
  }

  /** What came from it. */
  public Address articles() {
    return Address.of("/search").with("source", name());
  }
}
