package org.wirecopy.runtime.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.wirecopy.runtime.http.RequestHead;

/** Logs every request that writes, once it is answered, as JSON. */
@Singleton
class AuditLog {
  /** The category, so that an operator can send it elsewhere. */
  private static final Logger LOG = Logger.getLogger("org.wirecopy.audit");

  /** Before the guard, whose rejections are on record too. */
  private static final int FIRST = 11_000;

  private static final int MAX_LENGTH = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  void install(@Observes Filters filters) {
    filters.register(AuditLog::follow, FIRST);
  }

  private static void follow(RoutingContext context) {
    if (RequestHead.of(context).writes()) {
      context.addEndHandler(answered -> LOG.info(line(context)));
    }
    context.next();
  }

  private static String line(RoutingContext context) {
    int status = context.response().getStatusCode();
    AuditRecord done =
        new AuditRecord(
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
            name(context),
            String.valueOf(context.request().remoteAddress()),
            context.get(AuditTrail.ACTION),
            bounded(context.get(AuditTrail.TARGET)),
            context.request().method().name(),
            bounded(context.normalizedPath()),
            status,
            AuditRecord.outcome(status));
    try {
      return JSON.writeValueAsString(done);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String name(RoutingContext context) {
    if (!(context.user() instanceof QuarkusHttpUser user)) {
      return null;
    }
    SecurityIdentity identity = user.getSecurityIdentity();
    return identity.isAnonymous() ? null : bounded(identity.getPrincipal().getName());
  }

  private static String bounded(String text) {
    return text == null || text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
