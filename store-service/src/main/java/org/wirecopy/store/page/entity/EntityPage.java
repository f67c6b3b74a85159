package org.wirecopy.store.page.entity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.ErrorPages;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.page.ListItem;
import org.wirecopy.store.page.ListItems;
import org.wirecopy.store.page.TimeLine;
import org.wirecopy.store.postgres.EntityDetail;
import org.wirecopy.store.postgres.EntityDetails;
import org.wirecopy.store.postgres.FacetQueries;
import org.wirecopy.store.postgres.Interval;
import org.wirecopy.store.postgres.Period;
import org.wirecopy.store.postgres.SearchQueries;
import org.wirecopy.store.search.Query;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;
import org.wirecopy.store.search.SoughtWords;

/** Somebody or something: how it is written, when it was news, who is named with it. */
@Path("/entity")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EntityPage {
  private static final int MAX_ALIASES = 60;
  private static final int MAX_NAMED_WITH = 15;
  private static final int ITEMS = 25;

  @Inject EntityDetails entities;
  @Inject FacetQueries facets;
  @Inject SearchQueries articles;
  @Inject ListItems items;

  /** The template. */
  @CheckedTemplate(basePath = "entity")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance entity(
        EntityDetail entity,
        Coverage coverage,
        TimeLine timeline,
        List<ListItem> items,
        Address all);
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> entity(@RestQuery String id) throws SQLException {
    String asked = Input.text(id);
    Optional<EntityDetail> entity =
        asked == null ? Optional.empty() : entities.find(asked, MAX_ALIASES, MAX_NAMED_WITH);
    if (entity.isEmpty()) {
      return ErrorPages.unknownEntity();
    }
    Search search = Search.everything().and(new Query.NamedEntity(asked));
    Address all = Address.of("/search").with("entity", asked);
    FacetQueries.Counted<Period> days = facets.timeline(search, Interval.DAY);
    return RestResponse.ok(
        Templates.entity(
            entity.get(),
            new Coverage(entity.get().articles(), days.over()),
            TimeLine.of(days.items(), all),
            items.of(
                articles.listed(search.withoutCopies(), Sort.PUBLISHED, null, ITEMS).items(),
                new SoughtWords(null)),
            all));
  }
}
