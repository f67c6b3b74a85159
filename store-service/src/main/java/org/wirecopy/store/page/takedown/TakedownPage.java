package org.wirecopy.store.page.takedown;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.store.api.Asker;
import org.wirecopy.store.api.BadParameterException;
import org.wirecopy.store.api.TakedownAnswer;
import org.wirecopy.store.api.TakedownRequest;
import org.wirecopy.store.api.Takedowns;
import org.wirecopy.store.page.DisplayText;
import org.wirecopy.store.page.Headline;
import org.wirecopy.store.page.article.ShownArticles;
import org.wirecopy.store.postgres.HeadingQueries;
import org.wirecopy.store.postgres.HeadingQueries.Heading;
import org.wirecopy.store.postgres.StoredArticle;

/** Taking an article down: first what would happen, then the deed. */
@Path("/articles/{id}/takedown")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TakedownPage {
  private static final int MAX_LISTED = 50;

  @Inject ShownArticles articles;
  @Inject HeadingQueries headings;
  @Inject Takedowns takedowns;
  @Inject Asker asker;

  /** The templates. */
  @CheckedTemplate(basePath = "takedown")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance ask(
        UUID id, String title, boolean mayWrite, String reason, String scope, String fault);

    static native TemplateInstance preview(
        UUID id, String title, String reason, String scope, Preview preview);

    static native TemplateInstance done(Preview preview);
  }

  /**
   * What goes and what stays.
   *
   * @param going the first of what goes, by headline, or by URI where that may not be shown
   * @param staying exact and near copies that stay, likewise
   */
  public record Preview(
      int goingCount, List<String> going, int stayingCount, List<String> staying) {
    public Preview {
      going = List.copyOf(going);
      staying = List.copyOf(staying);
    }
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> ask(@RestPath String id) throws SQLException {
    Optional<StoredArticle> article = articles.find(id);
    return article.isEmpty()
        ? articles.absent(id)
        : RestResponse.ok(
            Templates.ask(
                article.get().id(),
                title(article.get()),
                asker.mayKnowReasons(),
                "",
                "article",
                null));
  }

  @POST
  @RolesAllowed(Roles.WRITE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> takeDown(
      @RestPath String id,
      @RestForm String reason,
      @RestForm String scope,
      @RestForm String confirmed)
      throws SQLException {
    Optional<StoredArticle> article = articles.find(id);
    if (article.isEmpty()) {
      return articles.absent(id);
    }
    boolean isDeed = "yes".equals(confirmed);
    TakedownRequest request =
        new TakedownRequest(article.get().uri(), "take-down", reason, scope, !isDeed);
    try {
      Preview preview = preview(takedowns.ask(request));
      return RestResponse.ok(
          isDeed
              ? Templates.done(preview)
              : Templates.preview(
                  article.get().id(), title(article.get()), reason, scope, preview));
    } catch (BadParameterException e) {
      return RestResponse.status(
          Status.BAD_REQUEST,
          Templates.ask(
              article.get().id(), title(article.get()), true, reason, scope, e.getMessage()));
    }
  }

  private Preview preview(TakedownAnswer answer) throws SQLException {
    Map<UUID, Heading> known =
        headings.headings(
            Stream.concat(
                    answer.articles().stream().limit(MAX_LISTED).map(TakedownAnswer.Concerned::id),
                    answer.copiesThatStay().stream().limit(MAX_LISTED).map(one -> one.id()))
                .toList());
    return new Preview(
        answer.articles().size(),
        answer.articles().stream()
            .limit(MAX_LISTED)
            .map(one -> named(known.get(one.id()), one.uri()))
            .toList(),
        answer.copiesThatStay().size(),
        answer.copiesThatStay().stream()
            .limit(MAX_LISTED)
            .map(one -> named(known.get(one.id()), one.uri()))
            .toList());
  }

  private static String named(Heading heading, String uri) {
    if (heading == null) {
      return DisplayText.shown(uri);
    }
    String title = Headline.listed(heading.title(), heading.beginning());
    return heading.source() == null
        ? title
        : DisplayText.shownName(heading.source()) + ": " + title;
  }

  private String title(StoredArticle article) throws SQLException {
    return named(headings.headings(List.of(article.id())).get(article.id()), article.uri());
  }
}
