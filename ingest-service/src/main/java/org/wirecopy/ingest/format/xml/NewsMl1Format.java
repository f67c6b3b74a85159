package org.wirecopy.ingest.format.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.wirecopy.ingest.format.ArticleFormat;
import org.wirecopy.ingest.format.Entry;
import org.wirecopy.ingest.format.Limits;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.charset.DecodedText;
import org.wirecopy.ingest.format.input.TimeBound;
import org.wirecopy.ingest.format.input.WholeEntry;

/**
 * NewsML 1.x, from 2000 on and still sent by agencies: every news item is an entry by its number,
 * and one that holds the same news in several languages holds an entry for each.
 */
public final class NewsMl1Format implements ArticleFormat {
  private static final String MEDIA_TYPE = "text/vnd.iptc.newsml";
  private static final Set<String> ITEMS = Set.of("NewsItem");

  private final Limits limits;
  private final TimeBound time;

  public NewsMl1Format(Limits limits) {
    this.limits = limits;
    this.time = new TimeBound(limits);
  }

  @Override
  public boolean recognises(Entry entry, byte[] head) {
    return XmlRoot.of(head).name().equals("NewsML");
  }

  @Override
  public void read(Entry entry, Consumer<ReadResult> results) throws IOException {
    DecodedText decoded =
        DecodedText.ofMarkup(WholeEntry.read(entry, limits), entry.declared().charset());
    XmlItems items = time.run(() -> XmlItems.of(decoded.text(), ITEMS));
    int number = 0;
    for (Element item = time.run(items::next); item != null; item = time.run(items::next)) {
      number++;
      Element newsItem = item;
      String place = entry.within(Integer.toString(number));
      time.run(() -> articles(entry, place, newsItem, decoded.charset())).forEach(results);
    }
  }

  private static List<ReadResult> articles(
      Entry entry, String place, Element item, String charset) {
    NewsMl1Item newsItem = new NewsMl1Item(item);
    List<NewsMl1Story> stories = newsItem.stories();
    if (stories.size() <= 1) {
      NewsMl1Story story = stories.isEmpty() ? new NewsMl1Story(item, item) : stories.get(0);
      return List.of(newsItem.article(entry, place, story, "").result(MEDIA_TYPE, charset));
    }
    boolean named = stories.stream().map(NewsMl1Story::name).distinct().count() == stories.size();
    List<ReadResult> results = new ArrayList<>();
    for (NewsMl1Story story : stories) {
      String number = Integer.toString(results.size() + 1);
      String part = named ? story.name() : number;
      results.add(
          newsItem.article(entry, place + "/" + number, story, part).result(MEDIA_TYPE, charset));
    }
    return results;
  }
}
