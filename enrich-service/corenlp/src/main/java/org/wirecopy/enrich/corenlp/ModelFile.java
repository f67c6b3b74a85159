package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.wirecopy.enrich.extractor.ExtractorException;

/** A serialized CRF on the class path, read once and kept. */
final class ModelFile {
  private static final String ENDING = ".crf.ser.gz";
  private static final String UNTOKENIZABLE = "untokenizable=noneDelete";

  private final String resource;
  private final Optional<TokenizerFactory<CoreLabel>> tokenizer;
  private CRFClassifier<CoreLabel> classifier;

  /**
   * The file at a path of the class path, without a leading slash.
   *
   * @param tokenizer divides texts as those were divided that the model learned from; empty for the
   *     one that the model brings
   */
  ModelFile(String resource, Optional<TokenizerFactory<CoreLabel>> tokenizer) {
    this.resource = resource;
    this.tokenizer = tokenizer;
  }

  /** Whether the build has packaged it. */
  boolean isThere() {
    return ModelFile.class.getClassLoader().getResource(resource) != null;
  }

  /** The file's name without folder and ending. */
  String name() {
    return resource.substring(resource.lastIndexOf('/') + 1).replace(ENDING, "");
  }

  /**
   * The model, which may be used by several threads.
   *
   * @throws ExtractorException if the file is missing or broken
   */
  synchronized CRFClassifier<CoreLabel> classifier() {
    if (classifier == null) {
      try (InputStream packed = ModelFile.class.getClassLoader().getResourceAsStream(resource)) {
        classifier = read(packed);
      } catch (IOException | ClassNotFoundException | RuntimeException e) {
        throw new ExtractorException("cannot load the CoreNLP model " + resource + ": " + e, e);
      }
    }
    return classifier;
  }

  /** The sentences of a text, word by word. */
  Iterable<List<CoreLabel>> sentences(String text) {
    CRFClassifier<CoreLabel> model = classifier();
    if (tokenizer.isPresent()) {
      List<CoreLabel> words =
          tokenizer.get().getTokenizer(new StringReader(text), UNTOKENIZABLE).tokenize();
      return new WordToSentenceProcessor<CoreLabel>().process(words);
    }
    return model.makeObjectBankFromString(text, model.plainTextReaderAndWriter());
  }

  /** The same words with their labels. */
  List<CoreLabel> labelled(List<CoreLabel> words) {
    return tokenizer.isPresent()
        ? classifier().classifySentence(words)
        : classifier().classify(words);
  }

  private static CRFClassifier<CoreLabel> read(InputStream packed)
      throws IOException, ClassNotFoundException {
    if (packed == null) {
      throw new FileNotFoundException("it is not on the class path");
    }
    InputStream bytes = new BufferedInputStream(new GZIPInputStream(packed, 1 << 16));
    return CRFClassifier.getClassifier(new ObjectInputStream(bytes), settings());
  }

  private static Properties settings() {
    Properties settings = new Properties();
    // Otherwise the words of earlier texts change what is found in later ones.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    // Characters that no tokenizer knows are left out as by default, but without a line on stderr.
    settings.setProperty("tokenizerOptions", UNTOKENIZABLE);
    return settings;
  }
}
