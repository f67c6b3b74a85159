package org.wirecopy.store.page.ledger;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.store.api.Asker;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.ErrorPages;
import org.wirecopy.store.page.Input;
import org.wirecopy.store.page.ListItem;
import org.wirecopy.store.page.ListItems;
import org.wirecopy.store.postgres.FileQueries;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.ResultPage;
import org.wirecopy.store.postgres.StoredRecord;
import org.wirecopy.store.search.SoughtWords;

/** One file: how its reading stands, what was rejected, and its articles. */
@Path(FilePage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
class FilePage {
  static final String PATH = "/file";
  private static final int ITEMS = 25;
  private static final int MAX_REJECTIONS = 50;
  private static final String YES = "yes";

  /** Receipts are finer than the times of articles, which Postgres keeps to the microsecond. */
  private static final long ROUNDING_MILLIS = 1;

  @Inject FileQueries files;
  @Inject ListItems items;
  @Inject Ingesters ingesters;
  @Inject Asker asker;

  /** The template. */
  @CheckedTemplate(basePath = "ledger")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance file(
        FileView file,
        List<RejectionView> rejections,
        Articles articles,
        Ingesters.Known known,
        boolean mayOperate);
  }

  /**
   * A page of the file's articles.
   *
   * @param isOfAllReadings whether those are among them that a reading before the newest brought
   * @param earlier where those are; null where there was no earlier reading, or they are here
   * @param more the next page; null on the last
   */
  public record Articles(
      List<ListItem> items, boolean isOfAllReadings, Address earlier, Address more) {
    public Articles {
      items = List.copyOf(items);
    }
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<TemplateInstance> file(
      @RestQuery String inbox,
      @RestQuery String path,
      @RestQuery String readings,
      @RestQuery String page)
      throws SQLException {
    Optional<StoredRecord> receipt =
        inbox == null || path == null ? Optional.empty() : files.find(inbox, path);
    if (receipt.isEmpty()) {
      return ErrorPages.of(
          Status.NOT_FOUND,
          "No such file",
          "No receipt of this file has come. It may wait to be read.",
          Address.of("/files"),
          "The files");
    }
    FileView file = FileView.of(receipt.get());
    return RestResponse.ok(
        Templates.file(
            file,
            files.rejections(inbox, path, MAX_REJECTIONS).stream().map(RejectionView::of).toList(),
            articles(file, YES.equals(readings), Input.number(page)),
            ingesters.known(),
            asker.mayOperate()));
  }

  /**
   * Its articles. No index knows files: those of the newest reading are found by its time, which is
   * quick; for those of earlier readings all articles have to be looked through.
   */
  private Articles articles(FileView file, boolean ofAllReadings, int page) throws SQLException {
    FileReceipt receipt = file.receipt();
    ResultPage<ListedArticle> found =
        files.articles(
            receipt.inbox(),
            receipt.path(),
            ofAllReadings ? Instant.EPOCH : receipt.startedAt().minusMillis(ROUNDING_MILLIS),
            receipt.committedAt().plusMillis(ROUNDING_MILLIS),
            (page - 1) * ITEMS,
            ITEMS);
    Address here = file.address().with("readings", ofAllReadings ? YES : null);
    boolean isReadAgain = receipt.totals().published() > receipt.counts().published();
    return new Articles(
        items.of(found.items(), new SoughtWords(null)),
        ofAllReadings,
        isReadAgain && !ofAllReadings ? here.with("readings", YES) : null,
        found.isLast() ? null : here.with("page", page + 1));
  }
}
