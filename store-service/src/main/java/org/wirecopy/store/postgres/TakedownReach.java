package org.wirecopy.store.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.store.link.Link;

/** What a takedown would take, and what it would leave. Restricted articles are among both. */
@Singleton
public class TakedownReach {
  /** The most articles that one request takes down. */
  public static final int MAX_ARTICLES = 10_000;

  private static final Set<Relation> COPIES = Set.of(Relation.EXACT, Relation.NEAR);

  /** The first of a family may be gone: its URI stays the family's name. */
  private static final String FAMILY =
      """
      SELECT uri FROM articles
      WHERE family IN (
        SELECT ? UNION SELECT f.family FROM articles f
        WHERE left(f.uri, 512) = left(?, 512) AND f.uri = ?)
      ORDER BY uri LIMIT ?
      """;

  private static final String STATES =
      """
      SELECT id, 'STORED' FROM articles WHERE id = ANY (?)
      UNION ALL
      SELECT id, 'TAKEN_DOWN' FROM takedowns WHERE lifted_at IS NULL AND id = ANY (?)
      """;

  private final DataSource dataSource;
  private final LinkQueries links;

  @Inject
  public TakedownReach(@Questions DataSource dataSource, LinkQueries links) {
    this.dataSource = dataSource;
    this.links = links;
  }

  /** What the store knows of an article. */
  public enum State {
    STORED,
    TAKEN_DOWN
  }

  /** What the store knows of articles now; those that it does not know are absent. */
  public Map<UUID, State> states(Collection<UUID> ids) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(STATES)) {
      select.setArray(1, Ids.array(connection, ids));
      select.setArray(2, Ids.array(connection, ids));
      Map<UUID, State> states = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          states.putIfAbsent(rows.getObject(1, UUID.class), State.valueOf(rows.getString(2)));
        }
      }
      return states;
    }
  }

  /**
   * The articles of the family that an article belongs to, by the bytes of their URIs; at most one
   * more than {@link #MAX_ARTICLES}.
   *
   * @param uri of any article of it, or of the one it is named after
   */
  public List<String> family(String uri) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FAMILY)) {
      select.setString(1, uri);
      select.setString(2, uri);
      select.setString(3, uri);
      select.setInt(4, MAX_ARTICLES + 1);
      List<String> uris = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          uris.add(rows.getString(1));
        }
      }
      return uris;
    }
  }

  /**
   * The exact and near copies that would stay: each once, by its closest link, best first.
   *
   * @param uris of the articles that would go
   */
  public List<Duplicate> copiesThatStay(Collection<String> uris) throws SQLException {
    Set<String> going = new TreeSet<>(uris);
    Map<String, Duplicate> closest = new LinkedHashMap<>();
    links.of(uris.stream().map(ArticleUri::id).toList(), true).values().stream()
        .flatMap(List::stream)
        .filter(link -> COPIES.contains(link.relation()) && !going.contains(link.uri()))
        .sorted(Link.BEST_FIRST)
        .forEach(link -> closest.putIfAbsent(link.uri(), link));
    return List.copyOf(closest.values());
  }
}
