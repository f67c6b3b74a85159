package org.wirecopy.store.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.wirecopy.store.postgres.ArticleFilter;
import org.wirecopy.store.postgres.ArticleQueries;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.EntityQueries;
import org.wirecopy.store.postgres.LedgerQueries;
import org.wirecopy.store.postgres.NamedEntity;
import org.wirecopy.store.postgres.Slice;
import org.wirecopy.store.postgres.StoredArticle;
import org.wirecopy.store.postgres.StoredRecord;

/** The lists: articles, files, rejections. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PageResource {
  private static final int ITEMS = 25;
  private static final int MOST_HITS = 25;

  @Inject ArticleQueries articles;
  @Inject ArticleViews views;
  @Inject EntityQueries entities;
  @Inject LedgerQueries ledger;
  @Inject BalanceQuery balance;

  @GET
  @Operation(hidden = true)
  public TemplateInstance articles(
      @RestQuery String name, @RestQuery String entity, @RestQuery Long before)
      throws SQLException {
    String words = Input.text(name);
    String id = Input.text(entity);
    ArticleFilter filter = new ArticleFilter(null, null, null, id, null, false);
    Slice<StoredArticle> slice = articles.newest(filter, before, ITEMS);
    String more = id == null ? "/?" : "/?entity=" + Input.urlEncoded(id) + "&";
    return Templates.articles(
        balance.balance(),
        heading(id),
        words,
        words == null ? null : entities.byWords(words, MOST_HITS),
        views.of(slice.items()),
        older(more, slice.last().map(StoredArticle::arrival).orElse(null)));
  }

  @GET
  @Path("files")
  @Operation(hidden = true)
  public TemplateInstance files(@RestQuery Long before) throws SQLException {
    Slice<StoredRecord> slice = ledger.files(null, null, before, ITEMS);
    return Templates.files(
        balance.balance(),
        slice.items().stream().map(FileView::of).toList(),
        older("/files?", slice.last().map(StoredRecord::arrival).orElse(null)));
  }

  @GET
  @Path("rejections")
  @Operation(hidden = true)
  public TemplateInstance rejections(@RestQuery Long before) throws SQLException {
    Slice<StoredRecord> slice = ledger.rejections(null, null, before, ITEMS);
    return Templates.rejections(
        balance.balance(),
        slice.items().stream().map(RejectionView::of).toList(),
        older("/rejections?", slice.last().map(StoredRecord::arrival).orElse(null)));
  }

  private String heading(String entity) throws SQLException {
    if (entity == null) {
      return "Newest articles";
    }
    return entities
        .find(entity)
        .map(NamedEntity::name)
        .map(known -> "Articles that name " + known)
        .orElse("Nobody has that name");
  }

  @ServerExceptionMapper
  public RestResponse<TemplateInstance> postgresFailed(SQLException e) {
    return Answers.postgresFailed(e);
  }

  private static String older(String page, Long before) {
    return before == null ? null : page + "before=" + before;
  }
}
