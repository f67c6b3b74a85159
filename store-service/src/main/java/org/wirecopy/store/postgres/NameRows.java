package org.wirecopy.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.ingest.contract.WellFormed;
import org.wirecopy.store.columns.Spellings;
import org.wirecopy.store.words.Token;
import org.wirecopy.store.words.Tokens;

/** By which spellings entities are found. */
final class NameRows {
  private static final int MAX_SPELLING = 200;

  private NameRows() {}

  /**
   * A spelling of an entity.
   *
   * @param spelling cut off where it is too long for an index
   */
  private record Name(String entity, String spelling) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int byEntity = entity.compareTo(other.entity);
      return byEntity == 0 ? spelling.compareTo(other.spelling) : byEntity;
    }
  }

  /** Adds what is new; nothing is taken away, as with entities. */
  static void insert(Connection connection, Collection<Entity> entities) throws SQLException {
    // Sorted, as entities are, against two consumers that wait for each other.
    Map<Name, String[]> names = new TreeMap<>();
    for (Entity entity : entities) {
      add(names, entity.id(), entity.name());
    }
    for (Spellings spellings : Spellings.of(entities)) {
      spellings.times().keySet().forEach(spelling -> add(names, spellings.entity(), spelling));
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO names (entity_id, spelling, words) VALUES (?, ?, array_to_tsvector(?))"
                + " ON CONFLICT DO NOTHING")) {
      for (Map.Entry<Name, String[]> name : names.entrySet()) {
        insert.setString(1, name.getKey().entity());
        insert.setString(2, name.getKey().spelling());
        insert.setArray(3, connection.createArrayOf("text", name.getValue()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void add(Map<Name, String[]> names, String entity, String any) {
    String text = WellFormed.text(any);
    int end =
        text.offsetByCodePoints(0, Math.min(MAX_SPELLING, text.codePointCount(0, text.length())));
    String spelling = text.substring(0, end);
    String[] words =
        Tokens.of(spelling).stream().map(Token::word).distinct().toArray(String[]::new);
    if (words.length > 0) {
      names.put(new Name(entity, spelling), words);
    }
  }
}
