package org.wirecopy.store.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.wirecopy.runtime.http.RequestHead;
import org.wirecopy.runtime.problem.Problem;
import org.wirecopy.runtime.problem.ProblemPage;

/** Says to people why there is no page: wrong addresses, closed doors, no answer of Postgres. */
@Singleton
class PageOfProblem implements ProblemPage {
  private static final String NEWS = "The news";

  @Override
  public boolean isFor(RoutingContext context) {
    return RequestHead.of(context).asksPage();
  }

  @Override
  public String html(RoutingContext context, Problem problem) {
    return switch (problem.status()) {
      case 401 ->
          page(
              "Sign in first", "This is for those who show the token.", signIn(context), "Sign in");
      case 403 -> page("This is not allowed", problem.detail(), Address.of("/"), NEWS);
      case 404 ->
          page(
              "No such page",
              "Nothing is at this address. A letter may be missing, or the page has another address"
                  + " now.",
              Address.of("/search"),
              "Search the articles");
      case 405 ->
          page(
              "This cannot be opened by its address",
              "Something is done here by a button of one of the pages. Go on from there.",
              Address.of("/"),
              NEWS);
      case 415 ->
          page(
              "The form was not taken",
              "Forms are taken where the browser says which page sent them, and this one did not."
                  + " Open the page again, and send the form from there.",
              Address.of("/"),
              NEWS);
      case 503 ->
          page(
              "No answer at the moment",
              problem.detail(),
              Address.of("/search"),
              "Search the articles");
      default -> page(problem.title(), problem.detail(), Address.of("/"), NEWS);
    };
  }

  @ServerExceptionMapper
  RestResponse<TemplateInstance> unreadable(BadAddressException e) {
    return ErrorPages.bad(e);
  }

  /** Back to where somebody was, if that can be opened by its address. */
  private static Address signIn(RoutingContext context) {
    boolean isOpened = RequestHead.of(context).method().equals("GET");
    return Address.of("/sign-in").with("on", isOpened ? context.request().uri() : "/");
  }

  private static String page(String heading, String why, Address on, String onto) {
    return ErrorPages.Templates.absent(heading, why, on, onto).render();
  }
}
