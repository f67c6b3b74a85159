package org.wirecopy.store.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.wirecopy.ingest.contract.Sha256;

/**
 * Whoever has an answer of the API already is told that it still holds, by its entity tag. Answers
 * may be kept, and are to be asked for again before each use: an article can be taken down at any
 * time. The tag is weak, since the same answer goes out plain and compressed.
 */
class Revalidation {
  private static final String API = "/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final int DIGITS = 32;

  @Inject ObjectMapper json;

  @ServerResponseFilter
  void answer(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!request.getUriInfo().getPath().startsWith(API)) {
      return;
    }
    boolean reads = READING.contains(request.getMethod());
    boolean succeeds = response.getStatus() == Response.Status.OK.getStatusCode();
    response
        .getHeaders()
        .putSingle(HttpHeaders.CACHE_CONTROL, reads && succeeds ? "private, no-cache" : "no-store");
    response.getHeaders().add(HttpHeaders.VARY, "Accept-Encoding, Authorization");
    // What is streamed is never whole in memory.
    if (reads
        && succeeds
        && response.hasEntity()
        && !(response.getEntity() instanceof StreamingOutput)) {
      tag(request, response);
    }
  }

  private void tag(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    byte[] bytes =
        response.getEntity() instanceof String text
            ? text.getBytes(StandardCharsets.UTF_8)
            : json.writeValueAsBytes(response.getEntity());
    EntityTag tag = new EntityTag(Sha256.hex(bytes).substring(0, DIGITS), true);
    Response.ResponseBuilder same = request.getRequest().evaluatePreconditions(tag);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    if (same == null) {
      MediaType type =
          response.getMediaType() == null
              ? MediaType.APPLICATION_JSON_TYPE
              : response.getMediaType();
      response.setEntity(bytes, new Annotation[0], type);
    } else {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    }
  }
}
