package org.wirecopy.store.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.store.postgres.ArticleQueries;

/** The pages that say why there is nothing to see. */
final class Answers {
  private static final Logger LOG = Logger.getLogger(Answers.class);

  private Answers() {}

  static RestResponse<TemplateInstance> unknown() {
    return of(Status.NOT_FOUND, "No such article", "The store has no article with this id.");
  }

  static RestResponse<TemplateInstance> restricted() {
    return of(Status.FORBIDDEN, "Not for publication", "It is withheld or under embargo.");
  }

  static RestResponse<TemplateInstance> takenDown(ArticleQueries.TakenDown down) {
    String when = "It was taken down on " + Shown.time(down.at()) + ".";
    return of(
        Status.GONE,
        "Taken down",
        down.reason() == null ? when : when + " The reason: " + down.reason());
  }

  static RestResponse<TemplateInstance> postgresFailed(SQLException e) {
    LOG.warnf("A page could not be shown: %s", e.getMessage());
    return of(
        Status.SERVICE_UNAVAILABLE,
        "Postgres does not answer",
        "Nothing is lost; what arrives waits in Kafka. Try again later.");
  }

  private static RestResponse<TemplateInstance> of(Status status, String heading, String why) {
    return RestResponse.ResponseBuilder.create(status, Templates.absent(heading, why))
        .type(MediaType.TEXT_HTML_TYPE)
        .build();
  }
}
