package org.wirecopy.store.page.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.store.api.Asker;
import org.wirecopy.store.api.BadParameterException;
import org.wirecopy.store.api.SubscriptionRequest;
import org.wirecopy.store.api.Subscriptions;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.BadAddressException;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.page.news.SearchForm;
import org.wirecopy.store.webhook.AllowedTargets;

/** Keeping a search: its feed, which is open to all, and webhooks, which are an operator's. */
@Path(SubscriptionsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
class SubscriptionsPage {
  static final String PATH = "/subscriptions";
  private static final String NEW = PATH + "/new";
  private static final String ABSENT = "There is no subscription with this id.";

  @Inject Subscriptions subscriptions;
  @Inject AllowedTargets targets;
  @Inject Asker asker;

  /** The templates. */
  @CheckedTemplate(basePath = "subscription")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(boolean mayOperate, List<SubscriptionView> items);

    static native TemplateInstance ask(Question question, Offer offer, String fault);

    static native TemplateInstance saved(
        SubscriptionView item, String secret, boolean isFormerKept);
  }

  /**
   * What is to be kept.
   *
   * @param self the page that asks whether to keep it
   */
  public record Question(
      String self, List<Map.Entry<String, String>> asked, Address page, Address feed) {
    public Question {
      asked = List.copyOf(asked);
    }

    static Question of(SearchForm form) {
      Address self = form.address(NEW).with("sort", null);
      return new Question(
          self.toString(),
          SubscriptionView.asked(form.kept()),
          form.address(form.asks() ? "/search" : "/"),
          form.feed());
    }
  }

  /**
   * The form for a webhook.
   *
   * @param isPossible whether the operator has allowed any address
   */
  public record Offer(boolean mayOperate, boolean isPossible, String name, String webhook) {}

  @GET
  @Operation(hidden = true)
  public TemplateInstance list() throws SQLException {
    boolean mayOperate = asker.mayOperate();
    return Templates.list(
        mayOperate,
        mayOperate ? subscriptions.all().stream().map(SubscriptionView::new).toList() : List.of());
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public TemplateInstance ask(@BeanParam SearchForm form) {
    form.check();
    return Templates.ask(Question.of(form), offer(form.title(), ""), null);
  }

  @POST
  @Path("new")
  @RolesAllowed(Roles.OPERATE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> save(
      @BeanParam SearchForm form, @RestForm String name, @RestForm String webhook)
      throws SQLException {
    form.check();
    SubscriptionRequest request =
        new SubscriptionRequest(Input.text(name), form.kept(), Input.text(webhook));
    String fault;
    try {
      Optional<Subscriptions.Saved> saved = subscriptions.save(request);
      if (saved.isPresent()) {
        return secret(Status.CREATED, saved.get(), false);
      }
      fault = Subscriptions.FULL;
    } catch (BadParameterException e) {
      fault = e.getMessage();
    }
    return RestResponse.status(
        Status.BAD_REQUEST,
        Templates.ask(
            Question.of(form),
            offer(name == null ? "" : name, webhook == null ? "" : webhook),
            fault));
  }

  private Offer offer(String name, String webhook) {
    return new Offer(asker.mayOperate(), !targets.isNone(), name, webhook);
  }

  /** Replaces the secret of one; the former one signs, too, unless it is to end at once. */
  @POST
  @Path("secret")
  @RolesAllowed(Roles.OPERATE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> replaceSecret(@RestForm String id, @RestForm boolean atOnce)
      throws SQLException {
    Subscriptions.Saved saved =
        subscriptions
            .replaceSecret(named(id), atOnce ? Duration.ZERO : Subscriptions.OVERLAP)
            .orElseThrow(() -> new BadAddressException(ABSENT));
    return secret(Status.OK, saved, !atOnce);
  }

  private static RestResponse<TemplateInstance> secret(
      Status status, Subscriptions.Saved saved, boolean isFormerKept) {
    return RestResponse.ResponseBuilder.create(
            status,
            Templates.saved(
                new SubscriptionView(saved.subscription()), saved.secret(), isFormerKept))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static UUID named(String id) {
    return Input.id(id == null ? "" : id).orElseThrow(() -> new BadAddressException(ABSENT));
  }

  /** One that is gone already is what was wanted. */
  @POST
  @Path("delete")
  @RolesAllowed(Roles.OPERATE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<Void> delete(@RestForm String id) throws SQLException {
    subscriptions.delete(named(id));
    return RestResponse.seeOther(URI.create(PATH));
  }
}
