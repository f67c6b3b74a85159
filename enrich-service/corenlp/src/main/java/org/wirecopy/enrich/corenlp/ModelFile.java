package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.wirecopy.enrich.extractor.ExtractorException;

/** A serialized CRF on the class path, read once and kept. */
final class ModelFile {
  private final String resource;
  private CRFClassifier<CoreLabel> classifier;

  /** The file at a path of the class path, without a leading slash. */
  ModelFile(String resource) {
    this.resource = resource;
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
    settings.setProperty("tokenizerOptions", "untokenizable=noneDelete");
    return settings;
  }
}
