package org.wirecopy.ingest.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.ingest.contract.NinjsItem;
import org.wirecopy.ingest.format.ReadResult;
import org.wirecopy.ingest.format.registry.Entries;

class MarkdownFormatTest {
  @Test
  void markupGoesAndWordsStay() throws IOException {
    String markdown =
        """
        # River *rises*

        The **river** [rose](https://x.example/y) in the night ![a river](r.png),
        and fell.

        ## Later

        - one
        - two

        > A quote.

        ```
        code * here
        ```

        <p>A tag.</p>
        """;

    ReadResult.Article article = Entries.article(Entries.of("a.md", markdown));

    assertThat(article.mediaType()).isEqualTo("text/markdown");
    assertThat(article.item().title()).isEqualTo("River rises");
    assertThat(article.item().mainText())
        .startsWith("The river rose in the night ,\nand fell.\n\nLater\n\n- one\n- two\n\n")
        .contains("A quote.", "code * here", "A tag.")
        .doesNotContain("**", "https:", "```", "<p>", "River");
  }

  @Test
  void frontMatterSaysWhatItIs() throws IOException {
    String markdown =
        """
        ---
        title: "The river: a story"
        author: Ann Author
        date: 2024-05-10T16:02:28+02:00
        lang: en-GB
        tags:
          - water
        ---
        # A chapter

        The river rose.
        """;

    NinjsItem item = Entries.article(Entries.of("a.txt", markdown)).item();

    assertThat(item.title()).isEqualTo("The river: a story");
    assertThat(item.by()).isEqualTo("Ann Author");
    assertThat(item.language()).isEqualTo("en-GB");
    assertThat(item.contentCreated()).isEqualTo(Instant.parse("2024-05-10T14:02:28Z"));
    assertThat(item.mainText()).isEqualTo("A chapter\n\nThe river rose.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#river *rose* in the night",
        "* one\n* two\n",
        "---\n-a: b\n-c: d\n",
        "---\nThe river rose. He said: no.\n---\nIt fell.",
        "# River\n\nThe river rose."
      })
  void aTextWithStrayMarksStaysText(String text) throws IOException {
    ReadResult.Article article = Entries.article(Entries.of("a.txt", text));

    assertThat(article.mediaType()).isEqualTo("text/plain");
    assertThat(article.item().mainText()).isEqualTo(text);
  }

  @Test
  void frontMatterWithoutAnEndIsTriedOnce() throws IOException {
    String text = "---\n" + "-a: b\n".repeat(190) + "The river rose.";

    assertThat(Entries.article(Entries.of("a.txt", text)).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void quotesThatNestWithoutEndDoNotBreakTheReader() throws IOException {
    String text = ">".repeat(100_000) + " The river rose.";

    assertThat(Entries.article(Entries.of("a.md", text)).item().mainText())
        .contains("The river rose.");
  }
}
