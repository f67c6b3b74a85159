package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;

/** Who and what an article names, whatever its language and whatever its engine does. */
public final class EntityFinder {
  private final List<EntityExtractor> engines;
  private final int mostChars;
  private final DocumentDecision decision = new DocumentDecision(new KnownNames());

  /**
   * A finder with some engines.
   *
   * @param engines the first that can read a language is asked
   * @param mostChars how many code points of a text are read, so that one huge article does not
   *     hold up all behind it
   */
  public EntityFinder(List<EntityExtractor> engines, int mostChars) {
    if (mostChars < 1) {
      throw new IllegalArgumentException("at least one character must be read: " + mostChars);
    }
    this.engines = List.copyOf(engines);
    this.mostChars = mostChars;
  }

  /** Loads the engines' models. */
  public void load() {
    engines.forEach(EntityExtractor::load);
  }

  /**
   * The entities of a text. An engine that fails refuses no article: the status says so.
   *
   * @param languageTag BCP 47
   */
  public Entities find(String text, String languageTag) {
    Optional<EntityExtractor> engine = engine(languageTag);
    if (engine.isEmpty()) {
      return Entities.unsupportedLanguage();
    }
    String name = engine.get().engine();
    try {
      String covered = covered(text);
      List<Entity> items = decision.decide(covered, names(engine.get(), covered, languageTag));
      return covered.length() == text.length()
          ? Entities.done(name, items)
          : Entities.truncated(name, covered.codePointCount(0, covered.length()), items);
    } catch (RuntimeException | StackOverflowError e) {
      return Entities.failed(name, e.toString());
    }
  }

  private Optional<EntityExtractor> engine(String languageTag) {
    String primary = Locale.forLanguageTag(languageTag).getLanguage();
    return engines.stream().filter(e -> e.languages().contains(primary)).findFirst();
  }

  private static List<Name> names(EntityExtractor engine, String text, String languageTag) {
    List<Name> names = new ArrayList<>();
    for (TextBlock block : TextBlock.of(text)) {
      for (RawMention mention : engine.extract(block.text(), languageTag)) {
        Entity.Type type = Entity.Type.valueOf(mention.type().name());
        names.add(
            Name.in(text, type, block.start() + mention.start(), block.start() + mention.end()));
      }
    }
    return names;
  }

  /** The beginning of a text, up to white space before the bound where there is any near it. */
  private String covered(String text) {
    if (text.length() <= mostChars || text.codePointCount(0, text.length()) <= mostChars) {
      return text;
    }
    int bound = text.offsetByCodePoints(0, mostChars);
    for (int i = bound; i > bound / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return text.substring(0, i);
      }
    }
    return text.substring(0, bound);
  }
}
