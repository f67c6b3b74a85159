package org.wirecopy.store.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.wirecopy.ingest.contract.SkipReason;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.postgres.FiguresQuery;

/** The figures as gauges, NaN before the first query. All replicas of the store report the same. */
final class FigureMeters {
  private static final List<String> TABLES =
      List.of("articles", "entities", "mentions", "links", "files", "rejections", "takedowns");

  private final Supplier<Figures> figures;
  private final InstantSource clock;

  FigureMeters(Supplier<Figures> figures, InstantSource clock) {
    this.figures = figures;
    this.clock = clock;
  }

  void register(MeterRegistry meters) {
    balance(meters);
    waiting(meters);
    webhooks(meters);
    for (String table : TABLES) {
      gauge("wirecopy.store.rows", now -> now.of(table, FiguresQuery.Table::rows))
          .description("Rows of a table, as Postgres estimates them")
          .baseUnit("rows")
          .tag("table", table)
          .register(meters);
      gauge("wirecopy.store.table", now -> now.of(table, FiguresQuery.Table::bytes))
          .description("Room that a table takes with its indexes")
          .baseUnit("bytes")
          .tag("table", table)
          .register(meters);
    }
    gauge("wirecopy.store.figures.age", this::age)
        .description("How old the figures are that are read from Postgres")
        .baseUnit("seconds")
        .register(meters);
  }

  private double age(Figures now) {
    return Duration.between(now.at(), clock.instant()).toMillis() / 1000.0;
  }

  private void balance(MeterRegistry meters) {
    file("reading", Balance.Files::reading).register(meters);
    file("done", Balance.Files::done).register(meters);
    file("failed", Balance.Files::failed).register(meters);
    entry("found", Balance.Entries::found).register(meters);
    entry("published", Balance.Entries::published).register(meters);
    entry("rejected", Balance.Entries::rejected).register(meters);
    entry("skipped", Balance.Entries::skipped).register(meters);
    entry("blocked", Balance.Entries::blocked).register(meters);
    difference("entries", Balance::missingEntries).register(meters);
    difference("articles", Balance::inFlight).register(meters);
    difference("rejections", Balance::missingRejections).register(meters);
    for (SkipReason reason : SkipReason.values()) {
      gauge(
              "wirecopy.store.skips",
              now -> now.balance().entries().skippedBy().getOrDefault(reason.word(), 0L))
          .description("Entries of all files that were skipped, by reason, as receipts tell it")
          .baseUnit("entries")
          .tag("reason", reason.word())
          .register(meters);
    }
    gauge("wirecopy.store.open.rejections", now -> now.balance().openRejections())
        .description("Rejections that no later reading of their file has mended or superseded")
        .baseUnit("rejections")
        .register(meters);
    gauge("wirecopy.store.taken.down", now -> now.balance().takenDown())
        .description("Articles that are taken down now")
        .baseUnit("articles")
        .register(meters);
  }

  private Gauge.Builder<?> file(String state, ToDoubleFunction<Balance.Files> count) {
    return gauge("wirecopy.store.files", now -> count.applyAsDouble(now.balance().files()))
        .description("Files by the state of their newest receipt")
        .tag("state", state);
  }

  private Gauge.Builder<?> entry(String outcome, ToDoubleFunction<Balance.Entries> count) {
    return gauge("wirecopy.store.entries", now -> count.applyAsDouble(now.balance().entries()))
        .description("Entries of all files, as their receipts add up")
        .tag("outcome", outcome);
  }

  private Gauge.Builder<?> difference(String sum, ToDoubleFunction<Balance> difference) {
    return gauge(
            "wirecopy.store.balance.difference", now -> difference.applyAsDouble(now.balance()))
        .description("What a sum lacks; 0 for long means that nothing was lost")
        .tag("sum", sum);
  }

  private void waiting(MeterRegistry meters) {
    gauge("wirecopy.store.oldest.reading.age", now -> now.waiting().oldestReadingSeconds())
        .description("Time since the last receipt of the unfinished file that rests longest")
        .baseUnit("seconds")
        .register(meters);
    gauge("wirecopy.store.outbox", now -> now.waiting().requests())
        .description("Takedown requests that Kafka does not have yet")
        .baseUnit("wishes")
        .register(meters);
    gauge("wirecopy.store.outbox.oldest.age", now -> now.waiting().oldestRequestSeconds())
        .description("Age of the oldest takedown request in the outbox; 0 where there is none")
        .baseUnit("seconds")
        .register(meters);
    gauge("wirecopy.store.overdue.takedowns", now -> now.waiting().overdueTakedowns())
        .description("Articles that are stored though they were to be taken down")
        .baseUnit("articles")
        .register(meters);
  }

  private void webhooks(MeterRegistry meters) {
    gauge("wirecopy.store.webhooks", now -> now.waiting().webhooks().failing())
        .description("Webhooks by state, but those that take what they are told")
        .tag("state", "failing")
        .register(meters);
    gauge("wirecopy.store.webhooks", now -> now.waiting().webhooks().disabled())
        .description("Webhooks by state, but those that take what they are told")
        .tag("state", "disabled")
        .register(meters);
    gauge("wirecopy.store.webhooks.failing.age", now -> now.waiting().webhooks().failingSeconds())
        .description("Time since the webhook began to fail that has for longest; 0 where none does")
        .baseUnit("seconds")
        .register(meters);
    gauge("wirecopy.store.webhooks.untold", now -> now.waiting().webhooks().untold())
        .description("Arrivals that the webhook furthest behind has yet to be told of")
        .baseUnit("arrivals")
        .register(meters);
  }

  private Gauge.Builder<?> gauge(String name, ToDoubleFunction<Figures> figure) {
    return Gauge.builder(
        name,
        () -> {
          Figures now = figures.get();
          return now == null ? Double.NaN : figure.applyAsDouble(now);
        });
  }
}
