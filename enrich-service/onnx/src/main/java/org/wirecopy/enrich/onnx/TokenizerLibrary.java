package org.wirecopy.enrich.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps DJL, which brings the tokenizers, from the network and out of the home directory. It would
 * tell its makers of its use and fetch another native library where it finds a GPU; and it unpacks
 * its native library into the home directory, where it stays.
 */
final class TokenizerLibrary {
  /** Where the native library is taken from or put, if the operator has said so. */
  private static final List<String> PLACES =
      List.of("RUST_LIBRARY_PATH", "ENGINE_CACHE_DIR", "DJL_CACHE_DIR");

  private static final String CACHE = "ENGINE_CACHE_DIR";

  private TokenizerLibrary() {}

  /** Makes a tokenizer, for which the library is loaded if none was made before. */
  interface Making<T> {
    T make() throws IOException;
  }

  /**
   * A tokenizer, made with the library where it does no harm.
   *
   * @throws IOException if there is no room to unpack the library, or the tokenizer's file fails
   */
  static <T> T quietly(Making<T> making) throws IOException {
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    if (PLACES.stream().anyMatch(name -> System.getenv(name) != null || isSet(name))) {
      return making.make();
    }
    // A name of its own that only we may write to: what lies there is run.
    Path unpacked = Files.createTempDirectory("wirecopy-tokenizers");
    System.setProperty(CACHE, unpacked.toString());
    try {
      return making.make();
    } finally {
      System.clearProperty(CACHE);
      remove(unpacked);
    }
  }

  /** Where the system lets go of a library that is in use; it is in memory by then. */
  private static void remove(Path unpacked) {
    try (Stream<Path> files = Files.walk(unpacked)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      unpacked.toFile().deleteOnExit();
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (!isSet(name)) {
      System.setProperty(name, value);
    }
  }

  private static boolean isSet(String name) {
    return System.getProperty(name) != null;
  }
}
