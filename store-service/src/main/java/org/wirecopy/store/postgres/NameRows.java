package org.wirecopy.store.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.ingest.contract.WellFormed;
import org.wirecopy.store.columns.Spellings;
import org.wirecopy.store.words.EntityId;
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
    Map<Name, List<String>> names = new TreeMap<>();
    for (Entity entity : entities) {
      add(names, EntityId.kept(entity.id()), entity.name());
    }
    for (Spellings spellings : Spellings.of(entities)) {
      spellings.times().keySet().forEach(spelling -> add(names, spellings.entity(), spelling));
    }
    // One statement, and no word of a name that is known is read again.
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO names (entity_id, spelling, words) SELECT entity_id, spelling,"
                + " array_to_tsvector(words::text[]) FROM unnest(?, ?, ?) AS n(entity_id, spelling,"
                + " words) WHERE NOT EXISTS (SELECT FROM names k WHERE k.entity_id = n.entity_id"
                + " COLLATE \"C\" AND k.spelling = n.spelling COLLATE \"C\") ON CONFLICT DO"
                + " NOTHING")) {
      insert.setArray(1, texts(connection, names.keySet().stream().map(Name::entity)));
      insert.setArray(2, texts(connection, names.keySet().stream().map(Name::spelling)));
      insert.setArray(3, texts(connection, names.values().stream().map(ArrayText::ofTexts)));
      insert.execute();
    }
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static void add(Map<Name, List<String>> names, String entity, String any) {
    String text = WellFormed.text(any);
    int end =
        text.offsetByCodePoints(0, Math.min(MAX_SPELLING, text.codePointCount(0, text.length())));
    String spelling = text.substring(0, end);
    List<String> words = Tokens.of(spelling).stream().map(Token::word).distinct().toList();
    if (!words.isEmpty()) {
      names.put(new Name(entity, spelling), words);
    }
  }
}
