package org.wirecopy.benchmarks;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Warnings only. Without being told, the log manager of the services writes every trace of each
 * record, which costs Kafka's clients more than their work.
 */
public final class QuietLog {
  private QuietLog() {}

  /** To be called before anything logs. */
  public static void begin() {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    Logger.getLogger("").setLevel(Level.WARNING);
  }
}
