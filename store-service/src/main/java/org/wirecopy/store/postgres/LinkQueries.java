package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.store.link.Link;

/** Finds the duplicates of articles, from both sides. */
@Singleton
public class LinkQueries {
  /**
   * Two versions may have named each other, one at a time: the later word counts, for both sides.
   */
  private static final String ALL =
      """
      SELECT DISTINCT ON (one, other) one, other_uri, relation, similarity, share, mirrored
      FROM (
        SELECT article_id AS one, other_id AS other, other_uri,
               relation, similarity, share, arrival, false AS mirrored
        FROM links
        WHERE article_id = ANY (?)
        UNION ALL
        SELECT l.other_id, l.article_id, a.uri,
               l.relation, l.similarity, l.share, l.arrival, true
        FROM links l JOIN articles a ON a.id = l.article_id
        WHERE l.other_id = ANY (?)
      ) AS seen
      WHERE NOT EXISTS (SELECT FROM takedowns t WHERE t.id = other AND t.lifted_at IS NULL)
      """;

  /** Whether one that has not arrived yet may be shown is not known. */
  private static final String SHOWN =
      """
      AND EXISTS (SELECT FROM articles a
                  WHERE a.id = other AND showable(a.pub_status, a.embargoed_until))
      """;

  private static final String ORDER = "ORDER BY one, other, arrival DESC";

  private final DataSource dataSource;

  @Inject
  public LinkQueries(@Questions DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The duplicates of one article, best first. */
  public List<Duplicate> of(UUID article, boolean restricted) throws SQLException {
    return of(List.of(article), restricted).getOrDefault(article, List.of());
  }

  /**
   * The duplicates of each article, best first; articles without any are absent.
   *
   * @param restricted whether those are wanted too that may not be shown, or are not known
   */
  public Map<UUID, List<Duplicate>> of(Collection<UUID> articles, boolean restricted)
      throws SQLException {
    Map<UUID, List<Duplicate>> found = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(ALL + (restricted ? "" : SHOWN) + ORDER)) {
      Array ids = Ids.array(connection, articles);
      select.setArray(1, ids);
      select.setArray(2, ids);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getObject("one", UUID.class), any -> new ArrayList<>())
              .add(duplicate(rows));
        }
      }
    }
    found.values().forEach(links -> links.sort(Link.BEST_FIRST));
    return found;
  }

  private static Duplicate duplicate(ResultSet row) throws SQLException {
    String uri = row.getString("other_uri");
    Duplicate link =
        new Duplicate(
            uri,
            Relation.valueOf(row.getString("relation")),
            row.getDouble("similarity"),
            row.getDouble("share"));
    return row.getBoolean("mirrored") ? Link.mirrored(link, uri) : link;
  }
}
