package org.wirecopy.enrich.tagger;

import java.io.IOException;
import java.io.InputStream;
import org.wirecopy.enrich.extractor.ExtractorException;

/** A model in the package, read when it is first needed. */
final class PackagedModel {
  private final String file;

  private volatile ModelDescription description;
  private volatile TaggerModel model;

  PackagedModel(String file) {
    this.file = file;
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
