package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.store.arrival.Arrival;

/** Who and what is named, and in which articles. */
final class EntityRows {
  private EntityRows() {}

  static void insert(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    // Sorted: two consumers that meet the same names lock them in the same order.
    Map<String, Entity> entities = new TreeMap<>();
    for (Arrival.Article article : articles) {
      for (Entity entity : article.enriched().enrichment().entities().items()) {
        entities.putIfAbsent(entity.id(), entity);
      }
    }
    insertEntities(connection, entities.values());
    insertMentions(connection, articles);
  }

  static void delete(Connection connection, Collection<UUID> articles) throws SQLException {
    Ids.execute(connection, "DELETE FROM mentions WHERE article_id = ANY (?)", articles);
  }

  private static void insertEntities(Connection connection, Collection<Entity> entities)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entities (id, type, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
      for (Entity entity : entities) {
        insert.setString(1, entity.id());
        insert.setString(2, entity.type().name());
        insert.setString(3, entity.name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertMentions(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO mentions (article_id, entity_id, times) VALUES (?, ?, ?)")) {
      for (Arrival.Article article : articles) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (Entity entity : article.enriched().enrichment().entities().items()) {
          times.merge(entity.id(), entity.mentions().size(), Integer::sum);
        }
        for (Map.Entry<String, Integer> entity : times.entrySet()) {
          insert.setObject(1, article.id());
          insert.setString(2, entity.getKey());
          insert.setInt(3, entity.getValue());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
