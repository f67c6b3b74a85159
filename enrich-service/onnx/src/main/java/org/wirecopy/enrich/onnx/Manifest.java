package org.wirecopy.enrich.onnx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wirecopy.enrich.extractor.ExtractorException;

/**
 * What is written beside an exported model, {@code wirecopy.json}: what the export does not say.
 *
 * @param name of the model in records and logs: small letters, digits, dots, hyphens
 * @param version of the model in records; another one may find other names
 * @param license SPDX expression of the licence of the weights
 * @param attribution what that licence asks to be said; null where it asks for nothing
 * @param languages BCP 47 primary language subtags of the texts that it reads
 * @param labels each kind of the model's labels, without the mark of a scheme, as {@code PERSON},
 *     {@code ORG} or {@code LOC}, or {@code NONE}
 * @param files SHA-256 of each file of the model, 64 hex digits
 * @param maxPieces how many pieces the network reads at once, special ones included
 */
record Manifest(
    String name,
    String version,
    String license,
    String attribution,
    Set<String> languages,
    Map<String, String> labels,
    Map<String, String> files,
    Integer maxPieces) {
  static final String FILE = "wirecopy.json";

  /** Kinds of names that an article's record has, and that of all others. */
  static final Set<String> KINDS = Set.of("PERSON", "ORG", "LOC", "NONE");

  private static final int USUAL_MAX_PIECES = 512;
  private static final int MIN_PIECES = 16;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Manifest {
    require(matches(NAME, name), "name: of small letters, digits, dots and hyphens");
    require(matches(VERSION, version), "version: of letters, digits and the signs . _ + -");
    require(license != null && !license.isBlank(), "license: of the weights, as SPDX writes it");
    require(
        languages != null && !languages.isEmpty() && all(LANGUAGE, languages),
        "languages: a list of BCP 47 primary subtags such as \"it\"");
    require(
        labels != null && !labels.isEmpty() && KINDS.containsAll(labels.values()),
        "labels: each kind of the model's labels as one of " + new TreeSet<>(KINDS));
    require(
        files != null && all(FILE_NAME, files.keySet()) && all(SHA_256, files.values()),
        "files: the SHA-256 of each file, 64 hex digits, by its name");
    languages = Set.copyOf(languages);
    labels = Map.copyOf(labels);
    Map<String, String> sums = new TreeMap<>();
    files.forEach((file, sum) -> sums.put(file, sum.toLowerCase(Locale.ROOT)));
    files = Map.copyOf(sums);
    maxPieces = maxPieces == null ? USUAL_MAX_PIECES : maxPieces;
    require(maxPieces >= MIN_PIECES, "maxPieces: at least " + MIN_PIECES);
  }

  /**
   * Reads a manifest.
   *
   * @throws ExtractorException that says what is missing or wrong
   */
  static Manifest of(byte[] json) {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof ExtractorException wrong) {
        throw wrong;
      }
      throw new ExtractorException(FILE + ": " + Reasons.of(e), e);
    } catch (IOException e) {
      throw new ExtractorException(FILE + ": " + e.getMessage(), e);
    }
  }

  private static boolean matches(Pattern pattern, String value) {
    return value != null && pattern.matcher(value).matches();
  }

  private static boolean all(Pattern pattern, Iterable<String> values) {
    for (String value : values) {
      if (!matches(pattern, value)) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean right, String wanted) {
    if (!right) {
      throw new ExtractorException(FILE + " needs " + wanted);
    }
  }
}
