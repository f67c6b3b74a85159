package org.wirecopy.enrich.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.wirecopy.enrich.entity.EngineChoice;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ModelDirectoryEngine;

/** The engines of this build, and the models that settings name. */
final class Engines {
  private Engines() {}

  /**
   * The engine of each language.
   *
   * @throws IllegalArgumentException if a setting cannot be
   * @throws org.wirecopy.enrich.extractor.ExtractorException if a model is not whole
   */
  static Map<String, EntityExtractor> chosen(List<String> settings) {
    List<EntityExtractor> packaged =
        ServiceLoader.load(EntityExtractor.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return new EngineChoice(settings).among(packaged, Engines::open);
  }

  private static EntityExtractor open(Path directory) {
    return ServiceLoader.load(ModelDirectoryEngine.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wirecopy.enrich.entities: this build cannot read the model in %s: build it with -Ponnx"
                        .formatted(directory)))
        .open(directory);
  }
}
