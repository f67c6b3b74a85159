package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;

/**
 * CoreNLP's English classifier as its users call it, the baseline of {@code
 * deploy/benchmarks/name-speed.sh}. The system property {@code wirecopy.classifier} names its file.
 */
public final class BareCoreNlp implements EntityExtractor {
  private final CRFClassifier<CoreLabel> classifier;

  public BareCoreNlp() throws IOException, ClassNotFoundException {
    classifier = Classifiers.read(Path.of(System.getProperty("wirecopy.classifier")));
  }

  @Override
  public String name() {
    return "bare-corenlp";
  }

  @Override
  public String engine(String languageTag) {
    return "corenlp/bare";
  }

  @Override
  public Set<String> languages() {
    return Set.of("en");
  }

  @Override
  public void load(String languageTag) {
    // The constructor has done so.
  }

  @Override
  public List<Sentence> sentences(String text, String languageTag) {
    return List.of(new Sentence(0, text.length(), () -> names(text)));
  }

  private List<RawMention> names(String text) {
    return classifier.classifyToCharacterOffsets(text).stream()
        .map(
            found ->
                new RawMention(
                    RawMention.Type.valueOf(
                        found.first().equals("PERSON") ? "PERSON" : found.first().substring(0, 3)),
                    found.second(),
                    found.third()))
        .toList();
  }
}
