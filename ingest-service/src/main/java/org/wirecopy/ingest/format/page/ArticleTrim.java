package org.wirecopy.ingest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Removes from an article's blocks what precedes, interrupts or follows the text. */
record ArticleTrim(Leading leading, Optional<DeclaredText> declared) {
  /** Headline, standfirst, byline, date and place: no more than these precede a text. */
  private static final int LEADING_BLOCKS = 6;

  /** A paragraph of this length or more tells news. In characters. */
  private static final int PARAGRAPH = 200;

  /** Behind as much text the article has begun for certain. In characters. */
  private static final int STANDFIRST_AND_PARAGRAPH = 300;

  /** What follows an article is no larger part of what was found than this. */
  private static final double MAX_SHARE_BEHIND = 0.4;

  private static final double LINKS_ALONE = 0.9;

  /** Items of lists of links often begin with the topic. In characters. */
  private static final int TOPIC = 30;

  List<Element> of(List<Element> found) {
    List<Element> blocks = withoutLead(found);
    blocks = declared.isPresent() ? withinDeclared(blocks, declared.get()) : blocks;
    blocks = withoutTail(blocks);
    blocks.removeIf(ArticleTrim::leadsElsewhere);
    while (!blocks.isEmpty()
        && (isHeading(last(blocks))
            || isAboutAuthor(last(blocks))
            || Invitations.isCall(last(blocks).text().strip()))) {
      blocks.remove(blocks.size() - 1);
    }
    return blocks;
  }

  private List<Element> withoutLead(List<Element> found) {
    List<Element> blocks = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < found.size(); i++) {
      Element block = found.get(i);
      boolean begun = i >= LEADING_BLOCKS || told >= STANDFIRST_AND_PARAGRAPH;
      if (begun || !leading.covers(block)) {
        blocks.add(block);
        told += block.text().length();
      }
    }
    return blocks;
  }

  private static List<Element> withinDeclared(List<Element> blocks, DeclaredText declared) {
    if (declared.shareIn(blocks) < 0.9) {
      return blocks;
    }
    int from = 0;
    int to = blocks.size();
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text();
      if (from == 0 && declared.beginsWith(text)) {
        from = i;
      }
      if (declared.endsWith(text)) {
        to = i + 1;
      }
    }
    if (goesOn(blocks.subList(to, blocks.size()))) {
      to = blocks.size();
    }
    if (from >= to || length(blocks.subList(from, to)) < length(blocks) * (1 - MAX_SHARE_BEHIND)) {
      return blocks;
    }
    return new ArrayList<>(blocks.subList(from, to));
  }

  /** Cuts at a heading that begins what follows articles, if that is near the end. */
  private static List<Element> withoutTail(List<Element> blocks) {
    int all = length(blocks);
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String text = blocks.get(i).text().strip();
      if (before >= all * (1 - MAX_SHARE_BEHIND)
          && Invitations.isHeading(text)
          && !goesOn(blocks.subList(i + 1, blocks.size()))) {
        return new ArrayList<>(blocks.subList(0, i));
      }
      before += text.length();
    }
    return new ArrayList<>(blocks);
  }

  /** Whether paragraphs of the article follow; one long block may be a teaser or a portrait. */
  private static boolean goesOn(List<Element> blocks) {
    return blocks.stream().filter(block -> block.text().length() >= PARAGRAPH).limit(2).count()
        == 2;
  }

  private boolean isAboutAuthor(Element block) {
    String text = block.text();
    return leading.beginsWithAuthor(text) && Invitations.isPortrait(text);
  }

  private static boolean leadsElsewhere(Element block) {
    String text = block.text().strip();
    return Invitations.isInvitation(text) || Notices.isNotice(text) || isLinkAlone(block, text);
  }

  /** A short block that is nothing but links leads elsewhere. */
  private static boolean isLinkAlone(Element block, String text) {
    int linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    int beside = text.length() - linked;
    return linked > 0
        && (beside <= text.length() * (1 - LINKS_ALONE)
            || (block.normalName().equals("li") && beside <= TOPIC && beside < linked));
  }

  private static boolean isHeading(Element block) {
    return block.normalName().matches("h[1-6]");
  }

  private static Element last(List<Element> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  private static int length(List<Element> blocks) {
    return blocks.stream().mapToInt(block -> block.text().length()).sum();
  }
}
