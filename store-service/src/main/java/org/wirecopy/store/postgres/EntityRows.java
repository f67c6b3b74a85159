package org.wirecopy.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.store.arrival.Arrival;
import org.wirecopy.store.columns.Spellings;
import org.wirecopy.store.words.EntityId;

/** Who and what is named, and in which articles. */
final class EntityRows {
  private EntityRows() {}

  static void insert(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    // Sorted: two consumers that meet the same names lock them in the same order.
    Map<String, Entity> entities = new TreeMap<>();
    for (Arrival.Article article : articles) {
      for (Entity entity : article.enriched().enrichment().entities().items()) {
        entities.putIfAbsent(EntityId.kept(entity.id()), entity);
      }
    }
    insertEntities(connection, entities);
    NameRows.insert(
        connection,
        articles.stream()
            .flatMap(one -> one.enriched().enrichment().entities().items().stream())
            .toList());
    insertMentions(connection, articles);
  }

  static void delete(Connection connection, Collection<UUID> articles) throws SQLException {
    Ids.execute(connection, "DELETE FROM mentions WHERE article_id = ANY (?)", articles);
  }

  private static void insertEntities(Connection connection, Map<String, Entity> entities)
      throws SQLException {
    // Arrays: a fifth faster than a batch where every article names a dozen.
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entities (id, type, name) SELECT * FROM unnest(?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setArray(1, texts(connection, entities.keySet().stream()));
      insert.setArray(
          2, texts(connection, entities.values().stream().map(one -> one.type().name())));
      insert.setArray(3, texts(connection, entities.values().stream().map(Entity::name)));
      insert.execute();
    }
  }

  private static void insertMentions(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    List<UUID> ids = new ArrayList<>();
    List<Spellings> mentions = new ArrayList<>();
    for (Arrival.Article article : articles) {
      for (Spellings spellings : Spellings.of(article.enriched().enrichment().entities().items())) {
        ids.add(article.id());
        mentions.add(spellings);
      }
    }
    // Arrays of arrays must be as long as each other, so those within are written as text.
    try (PreparedStatement insert =
        connection.prepareStatement(
            "WITH arrived AS MATERIALIZED (SELECT id, arrival FROM articles WHERE id = ANY (?))"
                + " INSERT INTO mentions"
                + " (article_id, entity_id, times, spellings, spelling_times, arrival)"
                + " SELECT article_id, entity_id, times, spellings::text[],"
                + " spelling_times::integer[], arrival FROM unnest(?, ?, ?, ?, ?)"
                + " AS m(article_id, entity_id, times, spellings, spelling_times)"
                + " JOIN arrived ON arrived.id = m.article_id")) {
      insert.setArray(
          1, Ids.array(connection, articles.stream().map(Arrival.Article::id).toList()));
      insert.setArray(2, Ids.array(connection, ids));
      insert.setArray(3, texts(connection, mentions.stream().map(Spellings::entity)));
      insert.setArray(
          4,
          connection.createArrayOf(
              "integer", mentions.stream().map(Spellings::mentions).toArray()));
      insert.setArray(
          5,
          texts(connection, mentions.stream().map(one -> ArrayText.ofTexts(one.times().keySet()))));
      insert.setArray(
          6,
          texts(
              connection, mentions.stream().map(one -> ArrayText.ofNumbers(one.times().values()))));
      insert.execute();
    }
  }

  /** Gives rows of an older release the spellings. */
  static void fill(Connection connection, UUID article, Collection<Entity> entities)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE mentions SET spellings = ?, spelling_times = ?"
                + " WHERE article_id = ? AND entity_id = ?")) {
      for (Spellings spellings : Spellings.of(entities)) {
        update.setArray(1, texts(connection, spellings.times().keySet().stream()));
        update.setArray(
            2, connection.createArrayOf("integer", spellings.times().values().toArray()));
        update.setObject(3, article);
        update.setString(4, spellings.entity());
        update.addBatch();
      }
      update.executeBatch();
    }
    NameRows.insert(connection, entities);
  }

  /**
   * Gives rows of an older release the arrival of their article. Rows that somebody is writing are
   * left for later.
   *
   * @return how many were filled
   */
  static int fillArrivals(Connection connection, int limit) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "WITH lacking AS MATERIALIZED (SELECT article_id, entity_id FROM mentions"
                + " WHERE arrival IS NULL LIMIT ? FOR UPDATE SKIP LOCKED)"
                + " UPDATE mentions m SET arrival = a.arrival"
                + " FROM lacking l JOIN articles a ON a.id = l.article_id"
                + " WHERE m.article_id = l.article_id AND m.entity_id = l.entity_id")) {
      update.setInt(1, limit);
      return update.executeUpdate();
    }
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
