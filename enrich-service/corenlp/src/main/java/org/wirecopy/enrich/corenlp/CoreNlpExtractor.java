package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;

/**
 * The three-class model ({@code english.all.3class.distsim}: CoNLL 2003, MUC 6, MUC 7, ACE and
 * more), described in Finkel, Grenager and Manning, "Incorporating Non-local Information into
 * Information Extraction Systems by Gibbs Sampling", ACL 2005.
 */
public final class CoreNlpExtractor implements EntityExtractor {
  private static final Map<String, RawMention.Type> TYPES =
      Map.of(
          "PERSON", RawMention.Type.PERSON,
          "ORGANIZATION", RawMention.Type.ORG,
          "LOCATION", RawMention.Type.LOC);

  private final String engine;
  private final ModelFile model;

  /** An extractor whose model is loaded when it is first needed. */
  public CoreNlpExtractor() {
    // The build fills it in, so that the record names the version that really ran.
    ResourceBundle build = ResourceBundle.getBundle("org.wirecopy.enrich.corenlp.engine");
    engine = build.getString("engine");
    model = new ModelFile(build.getString("model"));
  }

  @Override
  public String engine() {
    return engine;
  }

  @Override
  public Set<String> languages() {
    return Set.of("en");
  }

  @Override
  public void load() {
    model.classifier();
  }

  @Override
  public List<RawMention> extract(String text, String languageTag) {
    CRFClassifier<CoreLabel> classifier = model.classifier();
    try {
      List<RawMention> mentions = new ArrayList<>();
      for (List<CoreLabel> sentence : classifier.classify(text)) {
        runs(sentence, mentions);
      }
      return List.copyOf(mentions);
    } catch (RuntimeException e) {
      throw new ExtractorException("CoreNLP cannot read this text: " + e, e);
    }
  }

  /** Neighbouring words with one label are one name: the model has no mark for where one begins. */
  private static void runs(List<CoreLabel> sentence, List<RawMention> mentions) {
    int from = 0;
    while (from < sentence.size()) {
      String label = sentence.get(from).get(AnswerAnnotation.class);
      int to = from + 1;
      while (to < sentence.size() && sentence.get(to).get(AnswerAnnotation.class).equals(label)) {
        to++;
      }
      RawMention.Type type = TYPES.get(label);
      if (type != null) {
        int start = sentence.get(from).beginPosition();
        int end = sentence.get(to - 1).endPosition();
        mentions.add(new RawMention(type, start, end));
      }
      from = to;
    }
  }
}
