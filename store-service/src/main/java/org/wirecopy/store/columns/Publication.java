package org.wirecopy.store.columns;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirecopy.ingest.contract.NinjsItem;

/** Who published an article, and when. */
final class Publication {
  private static final String WWW = "www.";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Publication() {}

  /**
   * When the article was published as it stands: {@code versionCreated}, else {@code firstCreated},
   * else {@code contentCreated} (of a page, the date that it bears). Null where the source tells
   * none that news can have: the contract has left out the others.
   */
  static Instant time(NinjsItem item) {
    if (item.versionCreated() != null) {
      return item.versionCreated();
    }
    Instant first = instant(item.other().get("firstCreated"));
    return first == null ? item.contentCreated() : first;
  }

  /**
   * The publisher: the first of {@code infoSources} that has a name, or else a literal (readers
   * write an agency, a page's site, a feed's title or a mail's list there); else the host of the
   * article's URI, if that is of the web, without {@code www.}; else null.
   */
  static String source(NinjsItem item) {
    return item.infoSources().stream()
        .flatMap(source -> Stream.of(clean(source.name()), clean(source.literal())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> host(item.uri()));
  }

  /** The text without spaces around it, line ends within as spaces; null where nothing is left. */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String clean = SPACES.matcher(text).replaceAll(" ").strip();
    return clean.isEmpty() ? null : clean;
  }

  private static String host(String uri) {
    try {
      URI parsed = new URI(uri);
      String scheme = parsed.getScheme();
      if (parsed.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
        return null;
      }
      String host = parsed.getHost().toLowerCase(Locale.ROOT);
      return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static Instant instant(JsonNode value) {
    try {
      return value == null ? null : OffsetDateTime.parse(value.asText()).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
