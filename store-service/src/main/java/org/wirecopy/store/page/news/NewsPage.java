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
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.ListItem;
import org.wirecopy.store.postgres.BalanceQuery;

/** The news, the last to be published first. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class NewsPage {
  @Inject ResultLists lists;
  @Inject BalanceQuery balance;

  /** The template. */
  @CheckedTemplate(basePath = "news")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance news(
        SearchForm form, List<ListItem> items, Balance balance, Address feed, Address older);
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance news(@BeanParam SearchForm form) throws SQLException {
    SearchForm news = form.forNews();
    ResultList list = lists.find(news);
    return Templates.news(
        form, list.items(), balance.bounded(), news.feed(), list.older(news.address("/")));
  }
}
