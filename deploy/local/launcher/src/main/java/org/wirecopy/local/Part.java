package org.wirecopy.local;

import java.util.Locale;
import org.wirecopy.local.stop.Stage;

/** A service that a run starts, or leaves to somebody who works on it. */
enum Part {
  INGEST(Stage.INGEST),
  ENRICH(Stage.ENRICH),
  STORE(Stage.STORE);

  private final Stage stage;

  Part(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public String toString() {
    return label();
  }

  /** As on the command line and in the names of logs. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The folder of its sources. */
  String module() {
    return label() + "-service";
  }
}
