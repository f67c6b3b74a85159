package org.wirecopy.store.shown;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.FileCounts;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.ingest.contract.Takedown;
import org.wirecopy.store.samples.ArticleSample;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Receipts;
import org.wirecopy.store.samples.StoredRows;

/**
 * Open articles, and restricted ones whose copies, relatives and names they share. What is only the
 * restricted ones' own can be told by its words.
 */
final class Scene {
  static final String FIRST = "https://scene.example/embargoed-first";
  static final String COPY = "https://scene.example/copy";
  static final String SECOND_COPY = "https://scene.example/second-copy";
  static final String WITHHELD_COPY = "https://scene.example/withheld-copy";
  static final String OPEN = "https://scene.example/open";
  static final String CANCELED = "https://scene.example/canceled";
  static final String ODD = "https://scene.example/odd-status";

  /** Of the inbox {@code scene}; it holds them all. */
  static final String FILE = "a.txt";

  static final String SHARED_NAME = "scene-shared";
  static final String HIDDEN_NAME = "scene-hidden";

  static final List<String> SHOWN = List.of(COPY, SECOND_COPY, OPEN);
  static final List<String> RESTRICTED = List.of(FIRST, WITHHELD_COPY, CANCELED, ODD);

  private final StoredRows rows;

  Scene(StoredRows rows) {
    this.rows = rows;
  }

  /** What would tell of a restricted article. */
  static List<String> traces() {
    return Stream.concat(
            RESTRICTED.stream()
                .flatMap(
                    uri ->
                        Stream.of(
                            uri,
                            ArticleUri.id(uri).toString(),
                            "Title of " + uri,
                            "text of " + uri)),
            Stream.of(HIDDEN_NAME, "Zebulon Quux", "Brought by Quux", "secret reason"))
        .toList();
  }

  /** What may be shown: two copies of an article that is not there yet, and another. */
  void open() throws SQLException {
    rows.articles(
        ArticleSample.of(OPEN).inbox("scene").names(SHARED_NAME, "Sharon Sceneshare"),
        ArticleSample.of(COPY)
            .inbox("scene")
            .family(FIRST)
            .names(SHARED_NAME, "Sharon Sceneshare")
            .duplicateOf(FIRST, Relation.NEAR, 0.9, 0.95)
            .duplicateOf(OPEN, Relation.CONTAINS, 0.4, 0.5),
        ArticleSample.of(SECOND_COPY)
            .inbox("scene")
            .family(FIRST)
            .duplicateOf(FIRST, Relation.EXACT, 1, 1)
            .duplicateOf(COPY, Relation.NEAR, 0.9, 0.95));
    rows.write(
        List.of(
            rows.deliveries()
                .receipt(Receipts.of("scene", FILE, FileReceipt.State.DONE, FileCounts.NONE))));
  }

  /** What may not be shown, and what others say of it. */
  void restricted() throws SQLException {
    rows.articles(
        hidden(FIRST).embargoedUntil("2999-01-01T00:00:00Z"),
        hidden(WITHHELD_COPY)
            .pubStatus("withheld")
            .family(FIRST)
            .duplicateOf(COPY, Relation.NEAR, 0.8, 0.85)
            .duplicateOf(OPEN, Relation.EXACT, 1, 1),
        hidden(CANCELED).pubStatus("canceled"),
        hidden(ODD).pubStatus("not-yet-heard-of"));
    rows.write(
        List.of(
            rows.deliveries().rejection(rejectedVersion()),
            // Postgres has no such date.
            rows.deliveries()
                .article(
                    hidden("https://scene.example/odd-status")
                        .version(2)
                        .embargoedUntil("2999-02-31T00:00:00Z")),
            rows.deliveries()
                .request(
                    new Takedown(
                        FIRST, Takedown.Action.TAKE_DOWN, "secret reason", Deliveries.NOW))));
  }

  private static ArticleSample hidden(String uri) {
    return ArticleSample.of(uri)
        .inbox("scene")
        .text("Brought by Quux: the text of " + uri)
        .names(SHARED_NAME, "Sharon Sceneshare")
        .names(HIDDEN_NAME, "Zebulon Quux");
  }

  private static Rejection rejectedVersion() {
    Rejection of = Receipts.rejection("scene/b.txt", Rejection.Stage.ENRICH, "scene");
    return new Rejection(
        of.inbox(),
        of.path(),
        of.entry(),
        of.stage(),
        of.reason(),
        of.message(),
        FIRST,
        of.location(),
        of.content(),
        of.rejectedAt());
  }
}
