package org.wirecopy.ingest.format.xml;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.ingest.format.charset.TextBeginning;

/**
 * A feed as XML that can be read.
 *
 * @param text well-formed
 * @param mended what had to be done to make it so
 */
record FeedXml(String text, List<String> mended) {
  /** What may stand before the declaration though nothing may. */
  private static final Pattern BEFORE = Pattern.compile("\\A[\\s\\uFEFF\\x00-\\x1F]+");

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** RDF that is a feed: of RSS 0.90 or 1.0 by its namespace, or of a feed's elements. */
  private static final Pattern OF_RSS =
      Pattern.compile(
          "purl\\.org/rss/1\\.0/[\"']|netscape\\.com/rdf/simple"
              + "|<(?:[\\w.-]+:)?(?:channel|item)[\\s>]");

  private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE");
  private static final Pattern ROOT =
      Pattern.compile("(?s)<(rss|feed)\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");

  private static final Pattern VERSION = Pattern.compile("\\bversion\\s*=\\s*(\"[^\"]*\"|'[^']*')");
  private static final Pattern DEFAULT_NAMESPACE =
      Pattern.compile("\\sxmlns\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  /** Whether it begins as a feed does. */
  static boolean isFeed(byte[] head) {
    XmlRoot root = XmlRoot.of(head);
    if (root.name().isEmpty()) {
      String start = TextBeginning.of(head);
      root = XmlRoot.of(BEFORE.matcher(start).replaceFirst(""));
    }
    return switch (root.name()) {
      case "rss", "feed" -> true;
      case "entry" -> root.namespace().equals(ATOM);
      case "RDF" -> OF_RSS.matcher(TextBeginning.of(head)).find();
      default -> false;
    };
  }

  /**
   * Checks a feed, and mends it where it must be.
   *
   * @throws UnreadableEntryException if it cannot be mended, or is an attack
   */
  static FeedXml of(String written) {
    String text = written.strip();
    boolean typed = DOCTYPE.matcher(text).find();
    if (!typed && NewsXml.isWellFormed(text)) {
      return new FeedXml(text, List.of());
    }
    FeedMending.Mended mended = FeedMending.of(text);
    if (!NewsXml.isWellFormed(mended.xml())) {
      // Says what is wrong with what came, not with what was made of it.
      NewsXml.check(text);
      NewsXml.check(mended.xml());
    }
    return new FeedXml(mended.xml(), mended.done());
  }

  /** Whether it is Atom, a whole feed or one entry of it. */
  boolean isAtom() {
    String root = XmlRoot.of(text).name();
    return root.equals("feed") || root.equals("entry");
  }

  /** The feed as a model; empty where its version, or what it is made of, is known to nobody. */
  Optional<SyndFeed> feed() {
    String whole = wholeFeed();
    Optional<SyndFeed> asWritten = build(whole);
    if (asWritten.isPresent()) {
      return asWritten;
    }
    String mendedFeed = FeedMending.of(whole).xml();
    return build(mendedFeed).or(() -> build(ofKnownVersion(mendedFeed)));
  }

  /** An entry alone becomes a feed of one, since the model knows feeds only. */
  private String wholeFeed() {
    return XmlRoot.of(text).name().equals("entry")
        ? "<feed xmlns=\"%s\">%s</feed>".formatted(ATOM, XmlRoot.withoutProlog(text))
        : text;
  }

  private static String ofKnownVersion(String xml) {
    Matcher root = ROOT.matcher(xml);
    if (!root.find()) {
      return xml;
    }
    String attributes = DEFAULT_NAMESPACE.matcher(root.group(2)).replaceAll("");
    boolean atom = root.group(1).equals("feed");
    String known =
        atom
            ? " xmlns=\"%s\"".formatted(ATOM) + attributes
            : " version=\"2.0\"" + VERSION.matcher(attributes).replaceAll("");
    return xml.substring(0, root.end(1)) + known + xml.substring(root.end(2));
  }

  private static Optional<SyndFeed> build(String xml) {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setPreserveWireFeed(false);
      return Optional.of(input.build(new StringReader(xml)));
    } catch (FeedException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
