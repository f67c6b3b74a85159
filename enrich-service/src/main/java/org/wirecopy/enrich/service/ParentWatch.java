package org.wirecopy.enrich.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends this process when the one that started it is gone: then nobody holds its standard input
 * open.
 */
@ApplicationScoped
class ParentWatch {
  private static final Logger LOG = Logger.getLogger(ParentWatch.class);

  @ConfigProperty(name = "wirecopy.parent-watch", defaultValue = "none")
  String kind;

  void start(@Observes StartupEvent event) {
    if (kind.equals("stdin")) {
      Thread watch = new Thread(ParentWatch::awaitEndOfInput, "parent-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // Whatever is typed there is not for us.
      }
    } catch (IOException e) {
      LOG.debug("standard input broke", e);
    }
    LOG.info("The starting process is gone; stopping");
    Quarkus.asyncExit();
  }
}
