package org.wirecopy.enrich.tagger;

import java.io.IOException;
import java.io.InputStream;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.SentenceDivider;

/** A model in the package, read when it is first needed, for one of its languages. */
final class PackagedModel {
  private final String file;
  private final SentenceDivider divider;

  private volatile ModelDescription description;
  private volatile TaggerModel model;

  PackagedModel(String file, String language) {
    this.file = file;
    divider = new SentenceDivider(language);
  }

  SentenceDivider divider() {
    return divider;
  }

  ModelDescription description() {
    ModelDescription told = description;
    if (told == null) {
      told = reading(TaggerModel::describe);
      description = told;
    }
    return told;
  }

  TaggerModel model() {
    TaggerModel loaded = model;
    if (loaded == null) {
      synchronized (this) {
        loaded = model;
        if (loaded == null) {
          loaded = reading(TaggerModel::read);
          model = loaded;
        }
      }
    }
    return loaded;
  }

  private interface Reading<T> {
    T of(InputStream bytes, String name);
  }

  private <T> T reading(Reading<T> reading) {
    try (InputStream bytes = getClass().getResourceAsStream(file)) {
      if (bytes == null) {
        throw new ExtractorException("the model %s is not in the package".formatted(file));
      }
      return reading.of(bytes, file);
    } catch (IOException e) {
      throw new ExtractorException("the model %s cannot be read".formatted(file), e);
    }
  }
}
