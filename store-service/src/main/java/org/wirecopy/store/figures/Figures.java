package org.wirecopy.store.figures;

import java.time.Instant;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.postgres.FiguresQuery;

/** What one query of Postgres found. */
record Figures(
    Instant at,
    Balance balance,
    FiguresQuery.Waiting waiting,
    Map<String, FiguresQuery.Table> tables) {

  /** A figure of a table; NaN where there is no such table. */
  double of(String table, ToDoubleFunction<FiguresQuery.Table> figure) {
    FiguresQuery.Table found = tables.get(table);
    return found == null ? Double.NaN : figure.applyAsDouble(found);
  }
}
