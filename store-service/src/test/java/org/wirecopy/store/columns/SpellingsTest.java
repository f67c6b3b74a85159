package org.wirecopy.store.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.contract.Entity.Mention;

class SpellingsTest {
  private static Entity entity(String id, String... mentions) {
    return new Entity(
        id,
        Entity.Type.PERSON,
        "Name",
        java.util.Arrays.stream(mentions).map(text -> new Mention(text, 0, 1)).toList());
  }

  @Test
  void eachSpellingIsCountedOnceAndALineEndIsASpace() {
    List<Spellings> found =
        Spellings.of(
            List.of(
                entity("a", "Khalifa\nHaftar", "Haftar", "Khalifa Haftar"),
                entity("b", "Rome"),
                entity("a", "Hifter")));

    assertThat(found)
        .containsExactly(
            new Spellings("a", 4, Map.of("Khalifa Haftar", 2, "Haftar", 1, "Hifter", 1)),
            new Spellings("b", 1, Map.of("Rome", 1)));
  }
}
