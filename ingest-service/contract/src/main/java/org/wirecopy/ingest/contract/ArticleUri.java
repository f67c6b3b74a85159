package org.wirecopy.ingest.contract;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** How an article gets its identity. */
public final class ArticleUri {
  private static final String PREFIX = "urn:wirecopy:";
  private static final int DIGITS = 32;

  private ArticleUri() {}

  /** The source's own identifier, if it is an absolute URI. */
  public static Optional<String> ofAbsolute(String identifier) {
    if (identifier == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(identifier.strip());
      return uri.isAbsolute() && isWellFormed(identifier)
          ? Optional.of(identifier.strip())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether keys and tables can hold it, and tell it from others: it has no control character, of
   * which databases reject some, and no half of a surrogate pair, which UTF-8 writes as a question
   * mark. Nothing else about it is judged: articles have the URIs that they have.
   */
  public static boolean isWellFormed(String uri) {
    return uri.codePoints()
        .noneMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }

  /** An identifier that is no URI is unique only with its provider. */
  public static String ofProvider(String provider, String identifier) {
    return derived(provider, identifier);
  }

  /**
   * The identity of an entry without any identifier: where it lies and what it holds.
   *
   * @param entry place within the file; null or empty where the file is the article
   * @param sha256 SHA-256 of the entry's bytes, lower-case hex
   */
  public static String ofContent(String inbox, String path, String entry, String sha256) {
    return derived(inbox, path, entry == null ? "" : entry, sha256);
  }

  /** The id of an article in REST paths: the UUID version 5 of its URI, RFC 9562, namespace URL. */
  public static UUID id(String uri) {
    return uuid5(uri.getBytes(StandardCharsets.UTF_8));
  }

  static UUID uuid5(byte[] name) {
    return Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL).generate(name);
  }

  private static String derived(String... lines) {
    return PREFIX + Sha256.hex(String.join("\n", lines)).substring(0, DIGITS);
  }
}
