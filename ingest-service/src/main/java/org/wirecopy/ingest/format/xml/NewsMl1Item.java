package org.wirecopy.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.contract.Sha256;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.article.ArticleDraft;
import org.wirecopy.ingest.format.time.WrittenTime;

/** One news item of NewsML 1.x: who it is, how it stands, and the stories in it. */
final class NewsMl1Item {
  private final Element item;

  NewsMl1Item(Element item) {
    this.item = item;
  }

  /** The stories of the item: one, or one for each language. */
  List<NewsMl1Story> stories() {
    List<NewsMl1Story> stories = new ArrayList<>();
    NewsXml.children(item, "NewsComponent").forEach(component -> collect(component, stories));
    return stories;
  }

  private void collect(Element component, List<NewsMl1Story> stories) {
    NewsMl1Story story = new NewsMl1Story(item, component);
    if (story.isOne()) {
      stories.add(story);
      return;
    }
    NewsXml.children(component, "NewsComponent").forEach(child -> collect(child, stories));
  }

  /**
   * The article that a story comes to.
   *
   * @param part tells stories of one item apart; empty where there is one
   */
  ArticleDraft article(Entry entry, String place, NewsMl1Story story, String part) {
    String sha256 = Sha256.hex(story.source());
    ArticleDraft article = new ArticleDraft(entry, place, sha256);
    story.describe(article);
    article.identifier(NewsXml.words(item, "ProviderId"), identifier(part));
    article.sourceVersion(NewsXml.words(item, "RevisionId"));
    article.created(time("FirstCreated"));
    article.versionCreated(time("ThisRevisionCreated"));
    status(article);
    NewsXml.first(item, "Urgency").map(NewsMl1Item::formal).ifPresent(article::urgency);
    return article;
  }

  private WrittenTime time(String name) {
    return WrittenTime.read(NewsXml.words(item, name)).orElse(null);
  }

  /** The name across all revisions: the public identifier names one revision alone. */
  private String identifier(String part) {
    String provider = NewsXml.words(item, "ProviderId");
    String date = NewsXml.words(item, "DateId");
    String id = NewsXml.words(item, "NewsItemId");
    String behind = part.isEmpty() ? "" : ":" + part;
    if (provider != null && date != null && id != null) {
      return "urn:newsml:%s:%s:%s%s".formatted(provider, date, id, behind).replace(' ', '_');
    }
    String said = NewsXml.words(item, "PublicIdentifier");
    // Some write the same words into every item.
    boolean names = said != null && said.chars().filter(c -> c == ':').count() >= 4;
    return names ? said + behind : null;
  }

  private void status(ArticleDraft article) {
    String status =
        NewsXml.first(item, "Status").map(NewsMl1Item::formal).orElse("").toLowerCase(Locale.ROOT);
    if (status.startsWith("cancel")) {
      article.pubStatus("canceled");
    } else if (status.equals("embargoed")) {
      Optional<WrittenTime> until =
          NewsXml.first(item, "StatusWillChange")
              .flatMap(change -> WrittenTime.read(NewsXml.words(change, "DateAndTime")));
      article.embargoedUntil(until.orElse(null));
      article.pubStatus(until.isPresent() ? "usable" : "withheld");
    } else if (status.equals("withheld")) {
      article.pubStatus("withheld");
    }
  }

  /** What a controlled value is called; its words where it has no name. */
  static String formal(Element element) {
    String name = NewsXml.attribute(element, "FormalName");
    return name == null ? NewsXml.words(element) : name;
  }
}
