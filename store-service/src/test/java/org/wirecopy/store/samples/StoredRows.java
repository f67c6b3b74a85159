package org.wirecopy.store.samples;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.postgres.BatchWriter;

/** Fills the tables of the running service, past Kafka. */
public final class StoredRows {
  private final Deliveries deliveries = new Deliveries();
  private final BatchWriter writer;

  public StoredRows(DataSource dataSource) {
    writer = new BatchWriter(dataSource, Deliveries.CLOCK, Duration.ZERO);
  }

  public void articles(ArticleSample... samples) throws SQLException {
    write(Arrays.stream(samples).map(deliveries::article).toList());
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public void write(List<Arrival> arrivals) throws SQLException {
    writer.write(arrivals, List.of());
  }
}
