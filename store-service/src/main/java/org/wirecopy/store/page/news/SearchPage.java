package org.wirecopy.store.page.news;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.BadAddressException;
import org.wirecopy.store.postgres.EntityQueries;
import org.wirecopy.store.postgres.NamedEntity;

/** One box, what it finds, and what the hits have in common. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SearchPage {
  private static final int MAX_NAMES = 5;

  @Inject ResultLists lists;
  @Inject NothingFound nothing;
  @Inject EntityQueries entities;

  /** The templates. */
  @CheckedTemplate(basePath = "news")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance search(
        SearchForm form,
        String about,
        List<NamedEntity> names,
        FirstPage page,
        ResultList list,
        List<NothingFound.Hint> hints,
        Address older);

    static native TemplateInstance tips(SearchForm form, String fault);
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> search(@BeanParam SearchForm form) throws SQLException {
    if (!form.asks()) {
      return RestResponse.ok(Templates.tips(form, null));
    }
    boolean isFirst = form.after == null;
    FirstPage page;
    try {
      page = isFirst ? lists.first(form) : FirstPage.later(lists.find(form));
    } catch (BadAddressException e) {
      return RestResponse.status(Status.BAD_REQUEST, Templates.tips(form, e.getMessage()));
    }
    ResultList list = page.list();
    return RestResponse.ok(
        Templates.search(
            form,
            form.entity() == null
                ? null
                : entities.find(form.entity()).map(NamedEntity::name).orElse(null),
            isFirst ? named(form) : List.of(),
            page,
            list,
            isFirst && list.items().isEmpty() ? nothing.hints(form) : List.of(),
            list.older(form.address("/search"))));
  }

  private List<NamedEntity> named(SearchForm form) throws SQLException {
    String words = form.q() == null ? "" : String.join(" ", AskedWords.of(form.query()));
    return words.isEmpty() ? List.of() : entities.byWords(words, MAX_NAMES);
  }
}
