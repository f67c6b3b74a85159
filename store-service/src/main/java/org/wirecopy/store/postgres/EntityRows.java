package org.wirecopy.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
    // Arrays: a fifth faster than a batch where every article names a dozen.
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO entities (id, type, name) SELECT * FROM unnest(?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setArray(1, texts(connection, entities.stream().map(Entity::id)));
      insert.setArray(2, texts(connection, entities.stream().map(one -> one.type().name())));
      insert.setArray(3, texts(connection, entities.stream().map(Entity::name)));
      insert.execute();
    }
  }

  private static void insertMentions(Connection connection, Collection<Arrival.Article> articles)
      throws SQLException {
    List<UUID> articleIds = new ArrayList<>();
    List<String> entityIds = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    for (Arrival.Article article : articles) {
      Map<String, Integer> mentions = new LinkedHashMap<>();
      for (Entity entity : article.enriched().enrichment().entities().items()) {
        mentions.merge(entity.id(), entity.mentions().size(), Integer::sum);
      }
      mentions.forEach(
          (entity, count) -> {
            articleIds.add(article.id());
            entityIds.add(entity);
            times.add(count);
          });
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO mentions (article_id, entity_id, times) SELECT * FROM unnest(?, ?, ?)")) {
      insert.setArray(1, Ids.array(connection, articleIds));
      insert.setArray(2, texts(connection, entityIds.stream()));
      insert.setArray(3, connection.createArrayOf("integer", times.toArray()));
      insert.execute();
    }
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }
}
