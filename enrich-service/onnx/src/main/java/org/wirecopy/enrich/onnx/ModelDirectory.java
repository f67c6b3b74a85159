package org.wirecopy.enrich.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.wirecopy.enrich.extractor.ExtractorException;

/**
 * A directory whose files are all there and unchanged since its manifest was written.
 *
 * @param maxPieces how many pieces the network reads at once, special ones included
 */
record ModelDirectory(Path path, Manifest manifest, Labels labels, int maxPieces) {
  static final String MODEL = "model.onnx";
  static final String TOKENIZER = "tokenizer.json";
  static final String CONFIG = "config.json";

  private static final List<String> NEEDED = List.of(MODEL, TOKENIZER, CONFIG);
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Checks a directory.
   *
   * @throws ExtractorException that names the file and says what is wrong with it
   */
  static ModelDirectory of(Path path) {
    if (!Files.isDirectory(path)) {
      throw new ExtractorException("there is no such directory");
    }
    Manifest manifest = Manifest.of(bytes(path, Manifest.FILE));
    for (String file : NEEDED) {
      if (!manifest.files().containsKey(file)) {
        throw new ExtractorException(
            "%s: \"files\" lacks the SHA-256 of %s".formatted(Manifest.FILE, file));
      }
    }
    new TreeMap<>(manifest.files()).forEach((file, sum) -> check(path, file, sum));
    JsonNode config = config(path);
    Labels labels = Labels.of(labelNames(config), manifest.labels());
    int positions = config.path("max_position_embeddings").asInt(manifest.maxPieces());
    return new ModelDirectory(path, manifest, labels, Math.min(positions, manifest.maxPieces()));
  }

  Path file(String name) {
    return path.resolve(name);
  }

  private static byte[] bytes(Path directory, String name) {
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (NoSuchFileException e) {
      throw new ExtractorException(name + " is missing", e);
    } catch (IOException e) {
      throw new ExtractorException("cannot read " + name + ": " + e, e);
    }
  }

  private static void check(Path directory, String name, String wanted) {
    String found = sha256(directory, name);
    if (!found.equals(wanted)) {
      throw new ExtractorException(
          ("%s is not the file that %s names: its SHA-256 is %s, not %s; fetch it again, or write"
                  + " the new sum if the change is wanted")
              .formatted(name, Manifest.FILE, found, wanted));
    }
  }

  private static String sha256(Path directory, String name) {
    try (InputStream file = Files.newInputStream(directory.resolve(name));
        DigestInputStream digested =
            new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      int read = digested.read(buffer);
      while (read >= 0) {
        read = digested.read(buffer);
      }
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchFileException e) {
      throw new ExtractorException(name + " is missing", e);
    } catch (IOException e) {
      throw new ExtractorException("cannot read " + name + ": " + e, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static JsonNode config(Path directory) {
    try {
      return JSON.readTree(bytes(directory, CONFIG));
    } catch (JsonProcessingException e) {
      throw new ExtractorException(CONFIG + ": " + Reasons.of(e), e);
    } catch (IOException e) {
      throw new ExtractorException("cannot read " + CONFIG + ": " + e, e);
    }
  }

  /** The names of the outputs, {@code id2label}, whose keys are numbers as strings. */
  private static List<String> labelNames(JsonNode config) {
    JsonNode byNumber = config.path("id2label");
    if (!byNumber.isObject() || byNumber.isEmpty()) {
      throw new ExtractorException(
          CONFIG + " has no \"id2label\": export a model for token classification");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < byNumber.size(); i++) {
      JsonNode name = byNumber.path(Integer.toString(i));
      if (!name.isTextual() || name.asText().isEmpty()) {
        throw new ExtractorException(
            "%s: \"id2label\" has %d labels but none for %d".formatted(CONFIG, byNumber.size(), i));
      }
      names.add(name.asText());
    }
    return names;
  }
}
