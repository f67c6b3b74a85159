package org.wirecopy.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.wirecopy.enrich.contract.Language;
import org.wirecopy.enrich.language.LanguageIdentifier;

/** The baseline: OpenNLP's detector as it comes, on the whole text. For one thread. */
final class OpenNlpDetector implements LanguageIdentifier {
  private static final Map<String, String> TAGS = tags();

  private LanguageDetectorME detector;

  @Override
  public void load() {
    try (InputStream bytes = OpenNlpDetector.class.getResourceAsStream("/langdetect-183.bin")) {
      detector = new LanguageDetectorME(new LanguageDetectorModel(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Language identify(String text, String declared) {
    opennlp.tools.langdetect.Language best = detector.predictLanguage(text);
    String code = best.getLang();
    return new Language(TAGS.getOrDefault(code, code), best.getConfidence(), "opennlp/0");
  }

  /** From the model's ISO 639-3 codes, some of them of varieties, to BCP 47. */
  private static Map<String, String> tags() {
    Map<String, String> tags = new TreeMap<>();
    for (String language : Locale.getISOLanguages()) {
      tags.put(Locale.forLanguageTag(language).getISO3Language(), language);
    }
    // Java 17 still lists Hebrew and Indonesian under the codes they had before 1989.
    tags.putAll(
        Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "heb", "he", "ind", "id"));
    return tags;
  }
}
