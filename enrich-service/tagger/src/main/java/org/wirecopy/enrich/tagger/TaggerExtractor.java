package org.wirecopy.enrich.tagger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.Sentence;
import org.wirecopy.enrich.extractor.SentenceDivider;

/**
 * Names by small models of our own, made of open data. {@code models.properties} says which model
 * reads which language, and which languages it reads without being told to.
 */
public final class TaggerExtractor implements EntityExtractor {
  private static final String BY_DEFAULT = "byDefault";

  private final Map<String, PackagedModel> models = new TreeMap<>();
  private final Map<String, SentenceDivider> dividers = new HashMap<>();
  private final Set<String> byDefault;

  /** An extractor for the models in the package. */
  public TaggerExtractor() {
    this(ResourceBundle.getBundle("org.wirecopy.enrich.tagger.models"));
  }

  private TaggerExtractor(ResourceBundle packaged) {
    Map<String, PackagedModel> byFile = new HashMap<>();
    for (String language : packaged.keySet()) {
      if (!language.equals(BY_DEFAULT)) {
        String file = packaged.getString(language);
        models.put(language, byFile.computeIfAbsent(file, PackagedModel::new));
        dividers.put(language, new SentenceDivider(language));
      }
    }
    byDefault =
        Arrays.stream(packaged.getString(BY_DEFAULT).split(" ", -1))
            .filter(models::containsKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return "tagger";
  }

  @Override
  public String engine(String languageTag) {
    ModelDescription model = packaged(languageTag).description();
    return "tagger-" + model.name() + "/" + model.version();
  }

  @Override
  public Set<String> languages() {
    return Set.copyOf(models.keySet());
  }

  @Override
  public Set<String> defaultLanguages() {
    return byDefault;
  }

  @Override
  public void load(String languageTag) {
    packaged(languageTag).model();
  }

  @Override
  public List<Sentence> sentences(String text, String languageTag) {
    TaggerModel model = packaged(languageTag).model();
    return dividers.get(primary(languageTag)).sentences(text).stream()
        .map(
            span -> {
              String words = text.substring(span.start(), span.end());
              return new Sentence(span.start(), span.end(), () -> model.names(words, span.start()));
            })
        .toList();
  }

  private PackagedModel packaged(String languageTag) {
    PackagedModel model = models.get(primary(languageTag));
    if (model == null) {
      throw new IllegalArgumentException("no model for " + languageTag);
    }
    return model;
  }

  private static String primary(String languageTag) {
    return Locale.forLanguageTag(languageTag).getLanguage();
  }
}
