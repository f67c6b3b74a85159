package org.wirecopy.enrich.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** CoreNLP's own classifiers ({@code *.crf.ser.gz}), for comparisons. */
public final class Classifiers {
  private Classifiers() {}

  /** A classifier as its users read it. */
  public static CRFClassifier<CoreLabel> read(Path file)
      throws IOException, ClassNotFoundException {
    return read(file, new Properties());
  }

  /** One that no text changes: it learns no further words while it reads. */
  public static CRFClassifier<CoreLabel> readFrozen(Path file)
      throws IOException, ClassNotFoundException {
    Properties settings = new Properties();
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    return read(file, settings);
  }

  private static CRFClassifier<CoreLabel> read(Path file, Properties settings)
      throws IOException, ClassNotFoundException {
    try (InputStream packed = Files.newInputStream(file)) {
      InputStream bytes = new BufferedInputStream(new GZIPInputStream(packed));
      return CRFClassifier.getClassifier(new ObjectInputStream(bytes), settings);
    }
  }
}
