package org.wirecopy.runtime.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Where a resource says what a request does, and to what. */
@Singleton
public class AuditTrail {
  static final String ACTION = "wirecopy.audit.action";
  static final String TARGET = "wirecopy.audit.target";

  private final CurrentVertxRequest current;

  AuditTrail(CurrentVertxRequest current) {
    this.current = current;
  }

  /**
   * To be called before it is done, so that what fails is on record too.
   *
   * @param action in a word: {@code take-down}, {@code lift}, {@code retry}
   * @param target an article's URI, or a file's path
   */
  public void does(String action, String target) {
    RoutingContext context = current.getCurrent();
    if (context != null) {
      context.put(ACTION, action).put(TARGET, target);
    }
  }
}
