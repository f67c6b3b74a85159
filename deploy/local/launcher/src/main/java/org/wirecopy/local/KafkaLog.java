package org.wirecopy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the broker in this process has to say to a file, so that the terminal is ours. */
final class KafkaLog {
  private static final int MAX_BYTES = 10 << 20;
  private static final Logger ROOT = Logger.getLogger("");

  private KafkaLog() {}

  static void into(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    FileHandler handler = new FileHandler(file.toString(), MAX_BYTES, 1, true);
    handler.setFormatter(new SimpleFormatter());
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.WARNING);
  }
}
