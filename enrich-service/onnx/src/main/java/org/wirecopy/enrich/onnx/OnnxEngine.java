package org.wirecopy.enrich.onnx;

import java.nio.file.Path;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.ModelDirectoryEngine;

/** Opens directories with models in ONNX. */
public final class OnnxEngine implements ModelDirectoryEngine {
  @Override
  public EntityExtractor open(Path directory) {
    try {
      return OnnxExtractor.load(ModelDirectory.of(directory));
    } catch (ExtractorException e) {
      throw new ExtractorException("the model in %s: %s".formatted(directory, oneLine(e)), e);
    } catch (LinkageError e) {
      throw new ExtractorException(
          "a native library for the model in %s cannot be loaded: %s; the directory for temporary"
                  .formatted(directory, e)
              + " files must allow programs, or the libraries be unpacked beforehand",
          e);
    }
  }

  /** What the native libraries say has ends of lines. */
  private static String oneLine(ExtractorException e) {
    return e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
