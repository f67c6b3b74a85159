package org.wirecopy.ingest.contract;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One news item as IPTC ninjs 3.1 describes it (<a
 * href="https://iptc.org/standards/ninjs/">iptc.org/standards/ninjs</a>).
 *
 * <p>Only the properties that Wirecopy reads or writes have a component of their own; whatever else
 * a source's item holds passes through unchanged in {@code other}. Every component but {@code uri}
 * may be null or empty, which means that the property is absent.
 *
 * @param uri absolute URI that identifies the article across all its versions
 * @param type IPTC nature of the item, {@code text} for all that Wirecopy publishes
 * @param version counted by the enricher from 1; absent in what ingest publishes
 * @param versionCreated when the source made this version
 * @param contentCreated when the source first made the content
 * @param pubStatus {@code usable}, {@code withheld} or {@code canceled}
 * @param language BCP 47 tag that the source declares
 * @param title the main headline, as plain text
 * @param headlines headlines by role; the main one repeats {@code title}
 * @param by byline
 * @param located the place of the dateline
 * @param bodies the main text first, as {@code text/plain}; a source's HTML after it
 * @param altIds identifiers that are no URI
 * @param infoSources who supplied the information
 * @param other all further properties, by name
 */
@JsonPropertyOrder({
  "uri",
  "type",
  "version",
  "versionCreated",
  "contentCreated",
  "pubStatus",
  "language",
  "title",
  "headlines",
  "by",
  "located",
  "bodies",
  "altIds",
  "infoSources"
})
public record NinjsItem(
    String uri,
    String type,
    String version,
    Instant versionCreated,
    Instant contentCreated,
    String pubStatus,
    String language,
    String title,
    List<Headline> headlines,
    String by,
    String located,
    List<Body> bodies,
    List<AltId> altIds,
    List<InfoSource> infoSources,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

  public NinjsItem {
    Required.uri("article.uri", uri);
    version = WellFormed.text(version);
    language = WellFormed.text(language);
    title = WellFormed.text(title);
    by = WellFormed.text(by);
    located = WellFormed.text(located);
    headlines = Absent.emptyIfNull(headlines);
    bodies = Absent.emptyIfNull(bodies);
    altIds = Absent.emptyIfNull(altIds);
    infoSources = Absent.emptyIfNull(infoSources);
    other = Absent.wellFormed(other);
  }

  /** A headline with its IPTC role, {@code main} for the one that {@code title} repeats. */
  public record Headline(
      String role,
      String contentType,
      String value,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public Headline {
      role = WellFormed.text(role);
      contentType = WellFormed.text(contentType);
      value = WellFormed.text(value);
      other = Absent.wellFormed(other);
    }

    /** The main headline as plain text. */
    public static Headline main(String value) {
      return new Headline("main", null, value, Map.of());
    }
  }

  /**
   * One rendering of the text.
   *
   * @param role {@code main} for the text that everything else is computed from
   * @param contentType IANA media type
   * @param charCount length of {@code value} in Unicode code points
   * @param wordCount number of runs of non-space in {@code value}
   */
  public record Body(
      String role,
      String contentType,
      Integer charCount,
      Integer wordCount,
      String value,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public Body {
      role = WellFormed.text(role);
      contentType = WellFormed.text(contentType);
      String wellFormed = WellFormed.text(value);
      if (value != null && value.length() != wellFormed.length()) {
        value = wellFormed;
        charCount = charCount == null ? null : codePoints(value);
        wordCount = wordCount == null ? null : words(value);
      }
      other = Absent.wellFormed(other);
    }

    /** The main text, counted. */
    public static Body mainText(String text) {
      return new Body("main", "text/plain", codePoints(text), words(text), text, Map.of());
    }

    private static int codePoints(String text) {
      return text.codePointCount(0, text.length());
    }

    private static int words(String text) {
      int words = 0;
      boolean inWord = false;
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        boolean space = isSpace(codePoint);
        if (!space && !inWord) {
          words++;
        }
        inWord = !space;
        i += Character.charCount(codePoint);
      }
      return words;
    }

    private static boolean isSpace(int codePoint) {
      // Nearly all characters of most texts; the tables behind the general question cost more.
      if (codePoint > ' ' && codePoint < 0x7F) {
        return false;
      }
      return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
  }

  /** An identifier of the source's own that is no URI. */
  public record AltId(
      String role, String value, @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public AltId {
      role = WellFormed.text(role);
      value = WellFormed.text(value);
      other = Absent.wellFormed(other);
    }
  }

  /** A party that supplied information for the item. */
  public record InfoSource(
      String name,
      String role,
      String uri,
      String literal,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public InfoSource {
      name = WellFormed.text(name);
      role = WellFormed.text(role);
      uri = WellFormed.text(uri);
      literal = WellFormed.text(literal);
      other = Absent.wellFormed(other);
    }
  }

  /**
   * The text that language, entities and dedupe keys are computed from, LF line ends.
   *
   * @throws ContractViolationException if the item has no body, which ingest never publishes
   */
  public String mainText() {
    if (bodies.isEmpty() || bodies.get(0).value() == null) {
      throw new ContractViolationException("article.bodies[0].value is missing in " + uri);
    }
    return bodies.get(0).value();
  }

  /**
   * This item without the times that news cannot have.
   *
   * @param seenAt when the item was read
   */
  public NinjsItem withPlausibleTimes(Instant seenAt) {
    Instant created = NewsTime.orNull(contentCreated, seenAt);
    Instant versioned = NewsTime.orNull(versionCreated, seenAt);
    Map<String, JsonNode> plausible = OtherTimes.plausible(other, seenAt);
    return Objects.equals(created, contentCreated)
            && Objects.equals(versioned, versionCreated)
            && plausible.size() == other.size()
        ? this
        : toBuilder().contentCreated(created).versionCreated(versioned).other(plausible).build();
  }

  /** This item under another version number. */
  public NinjsItem withVersion(String newVersion) {
    return toBuilder().version(newVersion).build();
  }

  public NinjsItemBuilder toBuilder() {
    return new NinjsItemBuilder(this);
  }

  /** An item of type {@code text} to be filled. */
  public static NinjsItemBuilder text(String uri) {
    return new NinjsItemBuilder(uri);
  }
}
