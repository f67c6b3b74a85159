package org.wirecopy.store.page.ledger;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.LedgerQueries;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.SkipQueries;
import org.wirecopy.store.postgres.StoredRejection;
import org.wirecopy.store.postgres.StoredSkip;
import org.wirecopy.store.watch.PulseWatch;

/** What did not become an article, and the sums of all. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
class LedgerPages {
  private static final int ITEMS = 50;
  private static final String OPEN = "open";
  private static final List<String> STATES = List.of(OPEN, "mended", "superseded", "all");

  @Inject LedgerQueries ledger;
  @Inject SkipQueries skips;
  @Inject BalanceQuery balance;
  @Inject PulseWatch pulses;

  /** The templates. */
  @CheckedTemplate(basePath = "ledger")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance balance(Balance balance, PulseView pulse);

    static native TemplateInstance skips(
        Balance balance, SkipFilter filter, List<StoredSkip> items, Address older);

    static native TemplateInstance rejections(
        Balance balance, String state, List<RejectionView> items, Address older);
  }

  @GET
  @Path("balance")
  @Operation(hidden = true)
  public TemplateInstance balance() throws SQLException {
    return Templates.balance(balance.balance(), PulseView.of(pulses));
  }

  @GET
  @Path("skips")
  @Operation(hidden = true)
  public TemplateInstance skips(
      @RestQuery String inbox,
      @RestQuery String path,
      @RestQuery String reason,
      @RestQuery String before)
      throws SQLException {
    SkipFilter filter = new SkipFilter(Input.text(inbox), Input.text(path), Input.text(reason));
    ResultPage<StoredSkip> page =
        skips.newest(filter.inbox(), filter.path(), filter.reason(), Input.arrival(before), ITEMS);
    return Templates.skips(
        balance.bounded(),
        filter,
        page.items(),
        page.last().map(last -> filter.address().with("before", last.arrival())).orElse(null));
  }

  /** Those that somebody has still to mend, unless others are asked for. */
  @GET
  @Path("rejections")
  @Operation(hidden = true)
  public TemplateInstance rejections(@RestQuery String state, @RestQuery String before)
      throws SQLException {
    String shown = state != null && STATES.contains(state) ? state : OPEN;
    ResultPage<StoredRejection> page =
        ledger.rejections(
            null, null, shown.equals("all") ? null : shown, Input.arrival(before), ITEMS, false);
    Address address = Address.of("/rejections").with("state", shown);
    return Templates.rejections(
        balance.bounded(),
        shown,
        page.items().stream().map(RejectionView::of).toList(),
        page.last().map(last -> address.with("before", last.arrival())).orElse(null));
  }
}
