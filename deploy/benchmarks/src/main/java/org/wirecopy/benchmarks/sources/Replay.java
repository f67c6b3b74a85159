package org.wirecopy.benchmarks.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wirecopy.store.source.SourceState;

/** One made-up source, watched for a month in which at most one fault begins. */
final class Replay {
  /** What goes wrong. */
  enum Fault {
    NONE,
    SILENCE,
    LOST_LANGUAGE,
    HALF
  }

  /**
   * What was noticed.
   *
   * @param delay from the fault to the first alarm after it; null if there was none
   * @param inTime whether that is within three expected gaps, one hour at least
   * @param falseAlarms before the fault, or of something else
   */
  record Outcome(Duration delay, boolean inTime, int falseAlarms) {}

  static final int DAYS = 30;
  private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Duration FIXED_LIMIT = Duration.ofDays(1);
  private static final int GAPS = 3;

  private final MadeUpSource source;
  private final Fault fault;
  private final Instant from;
  private final Instant faultAt;
  private final int lost;
  private final List<Instant> articles;
  private final List<Integer> languages = new ArrayList<>();

  Replay(Random random, MadeUpSource source, Fault fault, int historyDays) {
    this.source = source;
    this.fault = fault;
    from = BEGIN.plus(historyDays, ChronoUnit.DAYS);
    faultAt =
        from.plusSeconds((long) (Duration.ofDays(1).toSeconds() * (1 + 11 * random.nextDouble())));
    lost = source.languages.length - 1;
    articles = new ArrayList<>();
    for (Instant article : source.articles(BEGIN, historyDays + DAYS)) {
      int language = source.language();
      boolean isMissing =
          article.isAfter(faultAt)
              && switch (fault) {
                case NONE -> false;
                case SILENCE -> true;
                case LOST_LANGUAGE -> language == lost;
                case HALF -> random.nextBoolean();
              };
      if (!isMissing) {
        articles.add(article);
        languages.add(language);
      }
    }
  }

  /** By a rhythm that is learned. */
  Outcome learned() {
    CountedSeries whole = new CountedSeries();
    List<CountedSeries> each = new ArrayList<>();
    for (int i = 0; source.languages.length > 1 && i < source.languages.length; i++) {
      each.add(new CountedSeries());
    }
    Alarms alarms = new Alarms(each.size());
    int next = 0;
    for (Instant now = BEGIN; now.isBefore(end()); now = now.plus(STEP)) {
      while (next < articles.size() && !articles.get(next).isAfter(now)) {
        whole.add(articles.get(next));
        if (!each.isEmpty()) {
          each.get(languages.get(next)).add(articles.get(next));
        }
        next++;
      }
      if (now.isBefore(from)) {
        continue;
      }
      if (now.equals(now.truncatedTo(ChronoUnit.DAYS))) {
        Instant midnight = now;
        whole.learn(midnight);
        each.forEach(language -> language.learn(midnight));
      }
      if (now.equals(now.truncatedTo(ChronoUnit.HOURS))) {
        whole.compare(now);
      }
      SourceState state = whole.state(now);
      alarms.whole(now, state == SourceState.SILENT || state == SourceState.FEWER);
      for (int i = 0; i < each.size(); i++) {
        boolean isLost =
            state != SourceState.SILENT && each.get(i).state(now) == SourceState.SILENT;
        alarms.language(i, now, isLost);
      }
    }
    return alarms.outcome();
  }

  /** By one limit for all sources, as most monitors have it. */
  Outcome fixed() {
    CountedSeries whole = new CountedSeries();
    Alarms alarms = new Alarms(0);
    int next = 0;
    for (Instant now = BEGIN; now.isBefore(end()); now = now.plus(STEP)) {
      while (next < articles.size() && !articles.get(next).isAfter(now)) {
        whole.add(articles.get(next++));
      }
      if (!now.isBefore(from)) {
        alarms.whole(now, whole.isSilentFor(FIXED_LIMIT, now));
      }
    }
    return alarms.outcome();
  }

  private Instant end() {
    return from.plus(DAYS, ChronoUnit.DAYS);
  }

  private Instant deadline() {
    double share = fault == Fault.LOST_LANGUAGE ? source.languages[lost] : 1;
    double missing = GAPS * source.longestGap(BEGIN, DAYS, share);
    Instant last = faultAt;
    for (int i = 0; i < articles.size(); i++) {
      boolean isOfIt = fault != Fault.LOST_LANGUAGE || languages.get(i) == lost;
      last = isOfIt && !articles.get(i).isAfter(faultAt) ? articles.get(i) : last;
    }
    Instant soonest = faultAt.plus(1, ChronoUnit.HOURS);
    Instant at = last;
    while (source.expected(last, at) < missing && at.isBefore(end())) {
      at = at.plus(STEP);
    }
    return at.isBefore(soonest) ? soonest : at;
  }

  /** Each begins when a state does. */
  private final class Alarms {
    private final boolean[] on;
    private boolean isOn;
    private int before;
    private Instant told;

    Alarms(int languages) {
      on = new boolean[languages];
    }

    void whole(Instant now, boolean alarm) {
      if (alarm && !isOn) {
        count(now, fault == Fault.SILENCE || fault == Fault.HALF);
      }
      isOn = alarm;
    }

    void language(int language, Instant now, boolean alarm) {
      if (alarm && !on[language]) {
        count(now, fault == Fault.LOST_LANGUAGE && language == lost);
      }
      on[language] = alarm;
    }

    private void count(Instant now, boolean isOfTheFault) {
      if (fault == Fault.NONE || now.isBefore(faultAt)) {
        before++;
      } else if (isOfTheFault && told == null) {
        told = now;
      } else if (!isOfTheFault && fault == Fault.LOST_LANGUAGE) {
        before++;
      }
    }

    Outcome outcome() {
      if (told == null) {
        return new Outcome(null, false, before);
      }
      boolean inTime = fault == Fault.HALF || !told.isAfter(deadline());
      return new Outcome(Duration.between(faultAt, told), inTime, before);
    }
  }
}
