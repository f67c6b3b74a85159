package org.wirecopy.enrich.extractor;

import java.nio.file.Path;

/**
 * An engine whose models lie outside the package, each in a directory. Engines are found by {@link
 * java.util.ServiceLoader}; their constructors return at once.
 */
public interface ModelDirectoryEngine {
  /**
   * Checks the model in a directory and loads it, which may take seconds and as much memory as its
   * files.
   *
   * @throws ExtractorException if the directory holds no whole model; the message names the file
   *     and what is wrong with it
   */
  EntityExtractor open(Path directory);
}
