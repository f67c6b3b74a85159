package org.wirecopy.runtime.process;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the service when its standard input does, so that a parent that was killed leaves no orphan:
 * with {@code wirecopy.parent-watch=stdin}.
 */
@Singleton
class ParentWatch {
  private static final Logger LOG = Logger.getLogger(ParentWatch.class);

  /** What shows that the parent is gone. Any other word in the setting is an error at the start. */
  enum Watched {
    /** Nothing is watched. */
    OFF,
    /** Standard input, of which the parent holds the other end. */
    STDIN
  }

  void watch(
      @Observes StartupEvent event,
      @ConfigProperty(name = "wirecopy.parent-watch", defaultValue = "off") Watched watched) {
    if (watched == Watched.STDIN) {
      Thread thread = new Thread(() -> exitAtEndOf(System.in), "parent-watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void exitAtEndOf(InputStream input) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.debug("standard input is gone", e);
    }
    LOG.info("The parent process is gone; stopping");
    Quarkus.asyncExit();
  }
}
