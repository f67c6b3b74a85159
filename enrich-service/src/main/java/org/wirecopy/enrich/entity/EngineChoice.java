package org.wirecopy.enrich.entity;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wirecopy.enrich.extractor.EntityExtractor;

/**
 * Which engine reads which language. A setting is {@code LANGUAGE=ENGINE}: a BCP 47 primary subtag,
 * or {@code *} for all that the engine reads; the name of a packaged engine, {@code none}, or the
 * directory of a model, with a slash in it. Where no setting speaks of a language, the first
 * packaged engine that reads it by default does.
 */
public final class EngineChoice {
  private static final String SETTING = "wirecopy.enrich.entities";
  private static final String ALL = "*";
  private static final String NONE = "none";
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}|\\*");
  private static final Pattern DIRECTORY = Pattern.compile(".*[/\\\\].*");

  private final Map<String, String> engines = new LinkedHashMap<>();

  /**
   * A choice.
   *
   * @param settings none, one, or several, each with a language of its own
   * @throws IllegalArgumentException that names the setting and says what is wrong with it
   */
  public EngineChoice(List<String> settings) {
    for (String setting : settings) {
      int mark = setting.indexOf('=');
      String language = mark < 0 ? "" : setting.substring(0, mark).strip();
      String engine = mark < 0 ? "" : setting.substring(mark + 1).strip();
      if (!LANGUAGE.matcher(language).matches() || engine.isEmpty()) {
        throw wrong(setting, "is not LANGUAGE=ENGINE, such as it=/models/news or *=corenlp");
      }
      if (engines.put(language, engine) != null) {
        throw wrong(setting, "is the second setting of " + language);
      }
    }
  }

  /**
   * The engine of each language that is read.
   *
   * @param packaged the engines in the package, in the order in which they are asked
   * @param open makes an engine of a model's directory, each once
   * @throws IllegalArgumentException if there is no such engine, or it does not read that language
   */
  public Map<String, EntityExtractor> among(
      List<EntityExtractor> packaged, Function<Path, EntityExtractor> open) {
    Map<String, EntityExtractor> byLanguage = new HashMap<>();
    for (EntityExtractor engine : packaged) {
      engine.defaultLanguages().forEach(language -> byLanguage.putIfAbsent(language, engine));
    }
    Map<String, EntityExtractor> named = new HashMap<>();
    packaged.forEach(engine -> named.putIfAbsent(engine.name(), engine));
    engines.values().stream()
        .filter(engine -> DIRECTORY.matcher(engine).matches())
        .distinct()
        .forEach(directory -> named.put(directory, open.apply(Path.of(directory))));
    if (engines.containsKey(ALL)) {
      set(ALL, byLanguage, named);
    }
    engines.keySet().stream()
        .filter(language -> !language.equals(ALL))
        .forEach(language -> set(language, byLanguage, named));
    return byLanguage;
  }

  private void set(
      String language,
      Map<String, EntityExtractor> byLanguage,
      Map<String, EntityExtractor> named) {
    String name = engines.get(language);
    EntityExtractor engine = named.get(name);
    if (name.equals(NONE)) {
      if (language.equals(ALL)) {
        byLanguage.clear();
      } else {
        byLanguage.remove(language);
      }
    } else if (engine == null) {
      throw wrong(
          language + "=" + name,
          "names no engine of this build: it has %s; %s; and directories of models have a slash"
              .formatted(new TreeSet<>(named.keySet()), NONE));
    } else if (language.equals(ALL)) {
      engine.languages().forEach(each -> byLanguage.put(each, engine));
    } else if (engine.languages().contains(language)) {
      byLanguage.put(language, engine);
    } else {
      throw wrong(
          language + "=" + name,
          "names an engine that reads %s alone".formatted(new TreeSet<>(engine.languages())));
    }
  }

  private static IllegalArgumentException wrong(String setting, String reason) {
    return new IllegalArgumentException("%s: \"%s\" %s".formatted(SETTING, setting, reason));
  }
}
