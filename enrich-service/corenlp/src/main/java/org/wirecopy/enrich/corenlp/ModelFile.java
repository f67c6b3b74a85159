package org.wirecopy.enrich.corenlp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.wirecopy.enrich.corenlp.crf.CrfDecoder;
import org.wirecopy.enrich.extractor.ExtractorException;

/** A converted model on the class path, read once and kept. */
final class ModelFile {
  private static final String FOLDER = "org/wirecopy/enrich/corenlp/models/";
  private static final String ENDING = ".crf";

  private final String name;
  private CrfDecoder decoder;

  /** The model with CoreNLP's name for it, without ending. */
  ModelFile(String name) {
    this.name = name;
  }

  /** Whether the build has packaged it. */
  boolean isThere() {
    return ModelFile.class.getClassLoader().getResource(resource()) != null;
  }

  String name() {
    return name;
  }

  /**
   * The model, which may be used by several threads.
   *
   * @throws ExtractorException if the file is missing or broken
   */
  synchronized CrfDecoder decoder() {
    if (decoder == null) {
      try (InputStream model = ModelFile.class.getClassLoader().getResourceAsStream(resource())) {
        if (model == null) {
          throw new FileNotFoundException("it is not on the class path");
        }
        decoder = CrfDecoder.load(model);
      } catch (IOException | RuntimeException e) {
        throw new ExtractorException("cannot load the CoreNLP model " + resource() + ": " + e, e);
      }
    }
    return decoder;
  }

  private String resource() {
    return FOLDER + name + ENDING;
  }
}
