package org.wirecopy.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordIndexTest {
  @Test
  void theHeadlineWeighsMoreAndStemsThatAreWordsAreNotRepeated() {
    assertThat(
            WordIndex.of(
                "en-GB", "Talks", "The talks ended.", "The Times", "Ann O'Hara", List.of("it's")))
        .isEqualTo(
            "'l/en' 'l/en-gb' 'source/the times' 's/the' 's/times' 'b/ann' 'b/o' 'b/hara'"
                + " 'e/it''s' 'talks':1A,13 '/talk':1A 'the':12 'ended':14 '/end' ");
  }

  @Test
  void aTextThatIsTooLongForPostgresLosesWordsAtItsEnd() {
    String text =
        IntStream.range(0, 100_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

    String index = WordIndex.of("en", null, text, null, null, List.of());

    assertThat(index.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
    assertThat(index).contains("'word9':10 ").contains(":16383 ").doesNotContain("'word99999'");
  }
}
