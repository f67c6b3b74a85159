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
import org.wirecopy.store.api.Asker;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.postgres.BalanceQuery;
import org.wirecopy.store.postgres.LedgerQueries;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.StoredRecord;

/** The files, the failed first. */
@Path("/files")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FilesPage {
  private static final int ITEMS = 25;
  private static final int FIRST = 10;
  private static final List<String> STATES = List.of("failed", "reading", "done");

  @Inject LedgerQueries ledger;
  @Inject BalanceQuery balance;
  @Inject Ingesters ingesters;
  @Inject Pace pace;
  @Inject Asker asker;

  /** The template. */
  @CheckedTemplate(basePath = "ledger")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance files(
        Balance balance,
        ReadingProgress progress,
        String state,
        String inbox,
        List<FileGroup> groups,
        Ingesters.Known known,
        boolean mayOperate,
        Address older);
  }

  /**
   * Files in one state.
   *
   * @param all where the others of this state are; null where there are no others
   */
  public record FileGroup(String state, List<FileView> files, Address all) {
    public FileGroup {
      files = List.copyOf(files);
    }
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance files(
      @RestQuery String state, @RestQuery String inbox, @RestQuery String before)
      throws SQLException {
    String only = state != null && STATES.contains(state) ? state : null;
    String within = Input.text(inbox);
    Long place = Input.arrival(before);
    Address address = Address.of("/files").with("inbox", within);
    Balance now = balance.bounded();
    if (only == null) {
      List<FileGroup> groups =
          List.of(
              group("failed", within, FIRST, address),
              group("reading", within, FIRST, address),
              group("done", within, ITEMS, address));
      return Templates.files(
          now,
          progress(now),
          null,
          within,
          groups.stream().filter(one -> !one.files().isEmpty()).toList(),
          ingesters.known(),
          asker.mayOperate(),
          null);
    }
    ResultPage<StoredRecord> page = ledger.files(within, only, place, ITEMS);
    List<FileView> files = page.items().stream().map(FileView::of).toList();
    Address older =
        page.last()
            .map(last -> address.with("state", only).with("before", last.arrival()))
            .orElse(null);
    return Templates.files(
        now,
        progress(now),
        only,
        within,
        List.of(new FileGroup(only, files, null)),
        ingesters.known(),
        asker.mayOperate(),
        older);
  }

  private ReadingProgress progress(Balance now) {
    return ReadingProgress.of(
        now, ingesters.filesWaiting(), pace.perSecond(ReadingProgress.settled(now)));
  }

  private FileGroup group(String state, String inbox, int limit, Address address)
      throws SQLException {
    ResultPage<StoredRecord> page = ledger.files(inbox, state, null, limit);
    return new FileGroup(
        state,
        page.items().stream().map(FileView::of).toList(),
        page.isLast() ? null : address.with("state", state));
  }
}
