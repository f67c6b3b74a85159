package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wirecopy.enrich.contract.Entities;
import org.wirecopy.enrich.contract.Entity;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;

/** Who and what an article names, whatever its language and whatever its engine does. */
public final class EntityFinder {
  private static final int MAX_REASON_LENGTH = 500;

  private final Map<String, Reader> readers = new HashMap<>();
  private final int maxChars;
  private final SeenSentences seen;

  /** What is needed for one language. */
  private record Reader(
      EntityExtractor engine, String language, Boilerplate boilerplate, EntityResolution decision) {
    String name() {
      return engine.engine(language) + NameRules.VERSION;
    }
  }

  /**
   * A finder with some engines.
   *
   * @param engines the first that can read a language is asked
   * @param maxChars how many code points of a text are read, so that one huge article does not hold
   *     up all behind it
   * @param maxSeenChars how many characters of sentences are remembered with their names; 0 for
   *     none
   */
  public EntityFinder(List<EntityExtractor> engines, int maxChars, long maxSeenChars) {
    this(new EngineChoice(List.of()).among(engines, directory -> null), maxChars, maxSeenChars);
  }

  /**
   * A finder with an engine for each language.
   *
   * @param engines by BCP 47 primary subtag
   * @param maxChars how many code points of a text are read
   * @param maxSeenChars how many characters of sentences are remembered with their names; 0 for
   *     none
   */
  public EntityFinder(Map<String, EntityExtractor> engines, int maxChars, long maxSeenChars) {
    if (maxChars < 1) {
      throw new IllegalArgumentException("at least one character must be read: " + maxChars);
    }
    this.maxChars = maxChars;
    seen = new SeenSentences(maxSeenChars);
    NameRules rules = new NameRules();
    engines.forEach(
        (language, engine) -> {
          Wording wording = Wording.of(language);
          readers.put(
              language,
              new Reader(
                  engine,
                  language,
                  new Boilerplate(wording),
                  new EntityResolution(rules, wording)));
        });
  }

  /** Loads the models for some languages, as far as an engine reads them. */
  public void load(List<String> languages) {
    languages.stream()
        .map(readers::get)
        .filter(reader -> reader != null)
        .forEach(reader -> reader.engine().load(reader.language()));
  }

  /** Name and version of the engine for each language, with that of the rules. */
  public Map<String, String> engines() {
    Map<String, String> engines = new HashMap<>();
    readers.forEach((language, reader) -> engines.put(language, reader.name()));
    return engines;
  }

  /** The sentences that are remembered. */
  public SeenSentences seen() {
    return seen;
  }

  /**
   * The entities of a text. An engine that fails rejects no article: the status says so. An
   * OutOfMemoryError is passed on, since the state of the process is unknown after it.
   *
   * @param languageTag BCP 47
   */
  public Entities find(String text, String languageTag) {
    Reader reader = readers.get(Locale.forLanguageTag(languageTag).getLanguage());
    if (reader == null) {
      return Entities.unsupportedLanguage();
    }
    try {
      return find(text, reader);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      String reason = e.toString();
      return Entities.failed(
          reader.name(), reason.substring(0, Math.min(reason.length(), MAX_REASON_LENGTH)));
    }
  }

  private Entities find(String text, Reader reader) {
    Optional<Integer> bound = bound(text);
    String head = bound.map(end -> text.substring(0, end)).orElse(text);
    List<TextBlock> blocks = blocks(head, reader);
    List<Placed> sentences = sentences(blocks, reader);
    String covered = head;
    if (bound.isPresent() && sentences.size() > 1) {
      // The bound cuts through the last sentence.
      sentences.remove(sentences.size() - 1);
      covered = head.substring(0, sentences.get(sentences.size() - 1).end());
      blocks = blocks(covered, reader);
    }
    List<Name> names = new ArrayList<>();
    for (Placed placed : sentences) {
      addNames(placed, covered, reader, names);
    }
    List<TextBlock> capitals =
        TextBlock.of(covered).stream().filter(reader.boilerplate()::isCapitalLine).toList();
    List<Entity> items = reader.decision().decide(covered, blocks, capitals, names);
    return bound.isEmpty()
        ? Entities.done(reader.name(), items)
        : Entities.truncated(reader.name(), covered.codePointCount(0, covered.length()), items);
  }

  /** A sentence and where its block begins in the text. */
  private record Placed(Sentence sentence, int base) {
    int start() {
      return base + sentence.start();
    }

    int end() {
      return base + sentence.end();
    }
  }

  private static List<TextBlock> blocks(String text, Reader reader) {
    return TextBlock.of(text).stream()
        .flatMap(block -> reader.boilerplate().without(block).stream())
        .toList();
  }

  private static List<Placed> sentences(List<TextBlock> blocks, Reader reader) {
    List<Placed> sentences = new ArrayList<>();
    for (TextBlock block : blocks) {
      for (Sentence sentence : reader.engine().sentences(block.text(), reader.language())) {
        sentences.add(new Placed(sentence, block.start()));
      }
    }
    return sentences;
  }

  private void addNames(Placed placed, String text, Reader reader, List<Name> names) {
    String words = text.substring(placed.start(), placed.end());
    for (RawMention mention : seen.names(reader.language(), words, placed.sentence())) {
      Entity.Type type = Entity.Type.valueOf(mention.type().name());
      names.add(
          Name.in(text, type, placed.start() + mention.start(), placed.start() + mention.end()));
    }
  }

  /** Where reading ends: at white space where there is any near the bound. Empty: everything. */
  private Optional<Integer> bound(String text) {
    if (text.length() <= maxChars || text.codePointCount(0, text.length()) <= maxChars) {
      return Optional.empty();
    }
    int bound = text.offsetByCodePoints(0, maxChars);
    for (int i = bound; i > bound / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return Optional.of(i);
      }
    }
    return Optional.of(bound);
  }
}
