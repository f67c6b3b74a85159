package org.wirecopy.enrich.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceDividerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Mr. Smith spoke. He left.            | Mr. Smith spoke./He left.
          en | John F. Kennedy spoke. He left.      | John F. Kennedy spoke./He left.
          en | Is it? Yes! “Good.” It is.           | Is it?/Yes!/“Good.”/It is.
          de | Das ist z. B. Angela Merkel. Ja.     | Das ist z. B. Angela Merkel./Ja.
          zh | 他在北京。她在上海。                    | 他在北京。/她在上海。
          xx | One. Two.                            | One./Two.
          """)
  void sentencesOfALanguage(String language, String text, String sentences) {
    SentenceDivider divider = new SentenceDivider(language);

    assertThat(divider.sentences(text).stream().map(s -> text.substring(s.start(), s.end())))
        .containsExactly(sentences.split("/", -1));
  }
}
