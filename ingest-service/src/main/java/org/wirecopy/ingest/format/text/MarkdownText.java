package org.wirecopy.ingest.format.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.wirecopy.ingest.format.article.HtmlText;

/**
 * What a Markdown file says (<a href="https://spec.commonmark.org/">CommonMark</a> with tables and
 * front matter).
 *
 * @param headline the front matter's title, else the first heading if the text begins with it; null
 *     where there is none
 * @param text without markup, paragraphs apart by a blank line
 * @param frontMatter the first value of each key, keys in lower case
 */
record MarkdownText(String headline, String text, Map<String, String> frontMatter) {
  /** Quotes and lists of articles nest a few levels; thousands break the stack. */
  private static final int DEEPEST = 50;

  private static final List<Extension> EXTENSIONS =
      List.of(YamlFrontMatterExtension.create(), TablesExtension.create());

  static MarkdownText of(String markdown) {
    Node document =
        Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .build()
            .parse(markdown);
    Map<String, String> said = frontMatter(document);
    String title = said.get("title");
    Heading heading = firstHeading(document);
    if (heading != null) {
      String words = render(heading).strip();
      if (title == null || title.equals(words)) {
        title = words;
        heading.unlink();
      }
    }
    return new MarkdownText(title, render(document).strip(), said);
  }

  private static Map<String, String> frontMatter(Node document) {
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    document.accept(visitor);
    Map<String, String> said = new HashMap<>();
    visitor
        .getData()
        .forEach(
            (key, values) ->
                values.stream()
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .ifPresent(value -> said.put(key.toLowerCase(Locale.ROOT), value.strip())));
    return said;
  }

  /** The heading of the first level that the text begins with; null if it does not. */
  private static Heading firstHeading(Node document) {
    Node first = document.getFirstChild();
    while (first instanceof org.commonmark.node.CustomBlock) {
      first = first.getNext();
    }
    return first instanceof Heading heading && heading.getLevel() == 1 ? heading : null;
  }

  private static String render(Node node) {
    return TextContentRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
        .nodeRendererFactory(WordsAlone::new)
        .build()
        .render(node);
  }

  /** Of links only the words, of pictures nothing, of HTML what stands between the tags. */
  private record WordsAlone(TextContentNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Link.class, Image.class, HtmlBlock.class, HtmlInline.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Link) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
          context.render(child);
        }
      } else if (node instanceof HtmlBlock html) {
        context.getWriter().write(HtmlText.of(html.getLiteral()));
        context.getWriter().block();
      }
    }
  }
}
