package org.wirecopy.store.api;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.wirecopy.runtime.problem.Problem;
import org.wirecopy.store.postgres.SlowQuestion;

/** Turns what went wrong into an answer. */
class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response badParameter(BadParameterException e) {
    return Problem.ofParameter(e.parameter(), e.getMessage()).response();
  }

  @ServerExceptionMapper
  Response absent(AbsentException e) {
    return Problem.of(e.status(), e.getMessage()).response();
  }

  @ServerExceptionMapper
  Response postgresFailed(SQLException e) {
    LOG.warnf("A question could not be answered: %s", e.getMessage());
    String why =
        SlowQuestion.is(e)
            ? SlowQuestion.ADVICE
            : "Postgres does not answer at the moment; nothing is lost, ask again later.";
    return Problem.of(Response.Status.SERVICE_UNAVAILABLE, why).response();
  }
}
