package org.wirecopy.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;

/**
 * Finds the names that a test gives it, wherever they stand; like an engine, none of them twice.
 */
public final class ScriptedExtractor implements EntityExtractor {
  private final Map<String, RawMention.Type> names = new LinkedHashMap<>();

  /** A longer name that holds a shorter one comes first. */
  public ScriptedExtractor name(RawMention.Type type, String name) {
    names.put(name, type);
    return this;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public String engine(String languageTag) {
    return "scripted/1";
  }

  @Override
  public Set<String> languages() {
    return Set.of("en");
  }

  @Override
  public void load(String languageTag) {}

  @Override
  public List<Sentence> sentences(String text, String languageTag) {
    return List.of(new Sentence(0, text.length(), () -> names(text)));
  }

  private List<RawMention> names(String text) {
    List<RawMention> mentions = new ArrayList<>();
    names.forEach(
        (name, type) -> {
          for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            RawMention mention = new RawMention(type, at, at + name.length());
            if (mentions.stream()
                .noneMatch(m -> m.start() < mention.end() && mention.start() < m.end())) {
              mentions.add(mention);
            }
          }
        });
    mentions.sort(Comparator.comparingInt(RawMention::start));
    return mentions;
  }
}
