package org.wirecopy.store.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages that say why nothing can be shown, and the way on. */
public final class ErrorPages {
  private ErrorPages() {}

  /** The template of all of them. */
  @CheckedTemplate(basePath = "states")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance absent(String heading, String why, Address on, String onto);
  }

  /** No article of that id, or none that may be shown: nobody can tell these apart. */
  public static RestResponse<TemplateInstance> unknown() {
    return of(
        Status.NOT_FOUND,
        "No such article",
        "The store has no article with this id, or none that may be shown. It may have been read"
            + " under another address: search for words of it.",
        Address.of("/search"),
        "Search the articles");
  }

  /** An article that is down. */
  public static RestResponse<TemplateInstance> takenDown(Instant when) {
    return of(
        Status.GONE,
        "Taken down",
        "This article was taken down on "
            + DisplayText.shown(when)
            + ". Its text is no longer kept.",
        Address.of("/takedowns"),
        "What is down");
  }

  /** Nobody and nothing of that id. */
  public static RestResponse<TemplateInstance> unknownEntity() {
    return of(
        Status.NOT_FOUND,
        "Nobody and nothing of that name",
        "No article that may be shown names an entity with this id.",
        Address.of("/search"),
        "Search the articles");
  }

  /** An address that leads here but cannot be read. */
  public static RestResponse<TemplateInstance> bad(BadAddressException e) {
    return of(
        Status.BAD_REQUEST,
        "This address cannot be read",
        e.getMessage(),
        Address.of("/"),
        "The news");
  }

  /** Something that somebody may not do. */
  public static RestResponse<TemplateInstance> of(
      Status status, String heading, String why, Address on, String onto) {
    return RestResponse.ResponseBuilder.create(status, Templates.absent(heading, why, on, onto))
        .type(MediaType.TEXT_HTML_TYPE)
        .header("Cache-Control", "no-store")
        .build();
  }
}
