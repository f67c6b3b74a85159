package org.wirecopy.enrich.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.wirecopy.ingest.contract.Required;

/**
 * A person, organisation or place, with every place where the text names it.
 *
 * @param id stable: the same name has the same id in every article, on every run
 * @param name the well-known name, or the article's own best spelling
 * @param mentions in the order of the text
 */
@JsonPropertyOrder({"id", "type", "name", "mentions"})
public record Entity(String id, Type type, String name, List<Mention> mentions) {
  /** What kind of thing has the name. */
  public enum Type {
    PERSON,
    ORG,
    LOC
  }

  /**
   * A place where the text names an entity: the W3C Web Annotation text position.
   *
   * @param text the characters as they stand there
   * @param start of the first character, in Unicode code points of {@code bodies[0].value}, from 0
   * @param end behind the last character, likewise
   */
  @JsonPropertyOrder({"text", "start", "end"})
  public record Mention(String text, int start, int end) {
    public Mention {
      Required.text("mention.text", text);
    }
  }

  public Entity {
    Required.text("entity.id", id);
    Required.value("entity.type", type);
    Required.text("entity.name", name);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
