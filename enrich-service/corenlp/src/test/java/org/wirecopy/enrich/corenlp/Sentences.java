package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.List;

/** Texts as CoreNLP itself divides them, for comparisons. */
public final class Sentences {
  private Sentences() {}

  /**
   * The sentences of a text.
   *
   * @param language BCP 47 primary subtag
   */
  public static List<List<CoreLabel>> of(String text, String language) {
    Tokenization tokenization = Tokenization.BY_LANGUAGE.get(language);
    List<CoreLabel> words =
        tokenization.tokenizer(new StringReader(text)).tokenize().stream()
            .filter(label -> tokenization.isWord(label.word()))
            .toList();
    return new WordToSentenceProcessor<CoreLabel>()
        .process(words).stream().filter(sentence -> !sentence.isEmpty()).toList();
  }
}
