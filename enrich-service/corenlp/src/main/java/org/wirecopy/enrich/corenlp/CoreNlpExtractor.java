package org.wirecopy.enrich.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wirecopy.enrich.corenlp.crf.CrfDecoder;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;

/**
 * Names by CoreNLP's models, which are conditional random fields, described in Finkel, Grenager and
 * Manning, "Incorporating Non-local Information into Information Extraction Systems by Gibbs
 * Sampling", ACL 2005. It reads the languages whose models the build has packaged: English (CoNLL
 * 2003, MUC 6, MUC 7, ACE and more) always, German, Spanish (AnCora) and French (WikiNER) if it was
 * told to.
 */
public final class CoreNlpExtractor implements EntityExtractor {
  /** Each model has words of its own for the same three kinds. */
  private static final Map<String, RawMention.Type> TYPES =
      Map.of(
          "PERSON", RawMention.Type.PERSON,
          "PERS", RawMention.Type.PERSON,
          "PER", RawMention.Type.PERSON,
          "ORGANIZATION", RawMention.Type.ORG,
          "ORG", RawMention.Type.ORG,
          "LOCATION", RawMention.Type.LOC,
          "LUG", RawMention.Type.LOC,
          "LOC", RawMention.Type.LOC);

  private final String version;
  private final Map<String, ModelFile> models = new TreeMap<>();

  /** An extractor for the models on the class path; each is loaded when it is first needed. */
  public CoreNlpExtractor() {
    // The build fills it in, so that the record names the version that really ran.
    ResourceBundle build = ResourceBundle.getBundle("org.wirecopy.enrich.corenlp.engine");
    version = build.getString("version");
    for (String language : Tokenization.BY_LANGUAGE.keySet()) {
      ModelFile model = new ModelFile(build.getString(language));
      if (model.isThere()) {
        models.put(language, model);
      }
    }
  }

  @Override
  public String name() {
    return "corenlp";
  }

  @Override
  public String engine(String languageTag) {
    return "corenlp-" + model(languageTag).name() + "/" + version;
  }

  @Override
  public Set<String> languages() {
    return Set.copyOf(models.keySet());
  }

  @Override
  public void load(String languageTag) {
    model(languageTag).decoder();
  }

  @Override
  public List<Sentence> sentences(String text, String languageTag) {
    CrfDecoder decoder = model(languageTag).decoder();
    Tokenization tokenization = Tokenization.BY_LANGUAGE.get(primary(languageTag));
    return guarded(
        () ->
            tokenization.sentences(text).stream()
                .map(
                    words -> {
                      int start = words.get(0).start();
                      int end = words.get(words.size() - 1).end();
                      return new Sentence(start, end, () -> names(decoder, words));
                    })
                .toList());
  }

  private ModelFile model(String languageTag) {
    ModelFile model = models.get(primary(languageTag));
    if (model == null) {
      throw new IllegalArgumentException("no model for " + languageTag);
    }
    return model;
  }

  private static String primary(String languageTag) {
    return Locale.forLanguageTag(languageTag).getLanguage();
  }

  private static List<RawMention> names(CrfDecoder decoder, List<Token> words) {
    return guarded(
        () -> {
          List<RawMention> mentions = new ArrayList<>();
          runs(words, decoder.labels(words.stream().map(Token::word).toList()), mentions);
          return List.copyOf(mentions);
        });
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new ExtractorException("CoreNLP cannot read this text: " + e, e);
    }
  }

  /** Neighbouring words with one label are one name, except where a label says that one begins. */
  private static void runs(List<Token> words, List<String> labels, List<RawMention> mentions) {
    int from = 0;
    while (from < words.size()) {
      String kind = kind(labels.get(from));
      int to = from + 1;
      while (to < words.size()
          && kind(labels.get(to)).equals(kind)
          && !labels.get(to).startsWith("B-")) {
        to++;
      }
      RawMention.Type type = TYPES.get(kind);
      if (type != null) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        mentions.add(new RawMention(type, start, end));
      }
      from = to;
    }
  }

  /** "PER" of "I-PER" and "B-PER". */
  private static String kind(String label) {
    return label.length() > 2 && label.charAt(1) == '-' ? label.substring(2) : label;
  }
}
