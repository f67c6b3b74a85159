package org.wirecopy.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.samples.Database;
import org.wirecopy.store.samples.SharedDatabase;

/** What the views for readers show, and what they keep back. */
@ExtendWith(SharedDatabase.class)
class ReadingViewsIT {
  private static Database database;

  @BeforeAll
  static void useDatabase(Database shared) {
    database = shared;
  }

  private static UUID article(String uri, String pubStatus, Instant embargoedUntil)
      throws SQLException {
    UUID id = ArticleUri.id(uri);
    database.execute(
        "INSERT INTO articles (id, uri, version, ingested_at, inbox, language, family, title,"
            + " pub_status, embargoed_until, enrichment_sha256, record)"
            + " VALUES ('%s', '%s', 1, now(), 'news', 'en', '%s', 'A title', %s, %s, '', '{}')"
                .formatted(id, uri, uri, quoted(pubStatus), quoted(embargoedUntil)));
    return id;
  }

  private static String quoted(Object value) {
    return value == null ? "NULL" : "'" + value + "'";
  }

  private static void names(UUID article, String entity) throws SQLException {
    database.execute(
        "INSERT INTO entities VALUES ('%s', 'PERSON', '%s') ON CONFLICT DO NOTHING"
            .formatted(entity, entity));
    database.execute("INSERT INTO mentions VALUES ('%s', '%s', 2)".formatted(article, entity));
  }

  private static void links(
      String uri, String other, String relation, double similarity, double share)
      throws SQLException {
    database.execute(
        "INSERT INTO links (article_id, other_id, other_uri, relation, similarity, share)"
            + " VALUES ('%s', '%s', '%s', '%s', %s, %s)"
                .formatted(
                    ArticleUri.id(uri), ArticleUri.id(other), other, relation, similarity, share));
  }

  @Test
  void whatMustNotBeShownYetIsInNoView() throws SQLException {
    // Given
    names(article("urn:open", null, null), "Ann");
    names(article("urn:usable", "usable", Instant.parse("2020-01-01T00:00:00Z")), "Bob");
    names(article("urn:withheld", "withheld", null), "Cid");
    names(article("urn:early", "usable", Instant.parse("2999-01-01T00:00:00Z")), "Dan");
    links("urn:usable", "urn:open", "NEAR", 0.5, 0.6);
    links("urn:withheld", "urn:open", "NEAR", 0.5, 0.6);
    links("urn:usable", "urn:early", "NEAR", 0.5, 0.6);

    // Then
    assertThat(database.column("SELECT uri FROM reading.articles ORDER BY 1"))
        .containsExactly("urn:open", "urn:usable");
    assertThat(database.column("SELECT name FROM reading.entities ORDER BY 1"))
        .containsExactly("Ann", "Bob");
    assertThat(database.column("SELECT entity_id FROM reading.mentions ORDER BY 1"))
        .containsExactly("Ann", "Bob");
    assertThat(database.column("SELECT other_uri FROM reading.links ORDER BY 1"))
        .containsExactly("urn:open", "urn:usable");
  }

  @Test
  void aLinkIsSeenFromBothSidesAsTheApiShowsIt() throws SQLException {
    // Given
    UUID part = article("urn:part", null, null);
    UUID whole = article("urn:whole", null, null);
    article("urn:near", null, null);
    links("urn:part", "urn:whole", "CONTAINED_IN", 0.4375, 0.9423);
    links("urn:near", "urn:whole", "NEAR", 0.61, 0.77);
    // The later word about a pair counts, whichever article says it.
    links("urn:whole", "urn:near", "NEAR", 0.58, 0.7);
    LinkQueries api = new LinkQueries(database.dataSource());

    // Then
    assertThat(shown(part)).containsExactlyInAnyOrderElementsOf(asText(api.of(part, false)));
    assertThat(shown(whole))
        .containsExactlyInAnyOrderElementsOf(asText(api.of(whole, false)))
        .hasSize(2);
  }

  private static List<String> shown(UUID article) throws SQLException {
    return database.column(
        "SELECT concat_ws(' ', other_uri, relation, similarity, share) FROM reading.links"
            + " WHERE article_id = '"
            + article
            + "'");
  }

  private static List<String> asText(List<Duplicate> links) {
    return links.stream()
        .map(
            link ->
                "%s %s %s %s"
                    .formatted(link.uri(), link.relation(), link.similarity(), link.share()))
        .toList();
  }

  @Test
  void aTakedownIsShownWithItsReason() throws SQLException {
    // Given
    UUID id = ArticleUri.id("urn:gone");
    database.execute("INSERT INTO takedowns VALUES ('%s', 'urn:gone', now())".formatted(id));
    database.execute(
        "INSERT INTO takedown_wishes (id, uri, action, reason, requested_at)"
            + " VALUES ('%s', 'urn:gone', 'take-down', 'court order', now())".formatted(id));

    // Then
    assertThat(database.column("SELECT uri || ': ' || reason FROM reading.takedowns"))
        .containsExactly("urn:gone: court order");
  }

  @Test
  void namesAndColumnsStayAndNoViewCanBeAskedAboutHiddenRows() throws SQLException {
    assertThat(
            database.column(
                """
                SELECT c.table_name || ' ' || string_agg(c.column_name || ' ' || c.data_type, ', ' ORDER BY c.ordinal_position)
                FROM information_schema.columns c WHERE c.table_schema = 'reading'
                GROUP BY c.table_name ORDER BY 1
                """))
        .containsExactly(
            "aliases entity_id text, spelling text, times bigint, articles bigint",
            "articles id uuid, uri text, version integer, arrival bigint, inbox text,"
                + " language text, family text, title text,"
                + " ingested_at timestamp with time zone, record text,"
                + " published timestamp with time zone, ingested timestamp with time zone,"
                + " source text, byline text, located text, text text",
            "entities id text, type text, name text",
            "files inbox text, path text, state text, arrival bigint, found bigint,"
                + " published bigint, rejected bigint, skipped bigint, blocked bigint,"
                + " skipped_by jsonb, started_at timestamp with time zone,"
                + " committed_at timestamp with time zone, record text",
            "links article_id uuid, other_id uuid, other_uri text, relation text,"
                + " similarity double precision, share double precision",
            "mentions article_id uuid, entity_id text, times integer",
            "rejections inbox text, path text, entry text, stage text, reason text, message text,"
                + " rejected_at timestamp with time zone, state text,"
                + " mended_at timestamp with time zone, mended_by timestamp with time zone,"
                + " arrival bigint",
            "skips inbox text, path text, entry text, reason text, detail text, arrival bigint",
            "takedowns id uuid, uri text, taken_down_at timestamp with time zone,"
                + " lifted_at timestamp with time zone, reason text",
            "versions article_id uuid, uri text, version integer, arrival bigint,"
                + " is_newest boolean, ingested timestamp with time zone,"
                + " published timestamp with time zone, language text, source text, title text,"
                + " byline text, located text, text text");
    assertThat(
            database.column(
                "SELECT relname FROM pg_class WHERE relnamespace = 'reading'::regnamespace"
                    + " AND NOT coalesce('security_barrier=true' = ANY (reloptions), false)"))
        .isEmpty();
  }
}
