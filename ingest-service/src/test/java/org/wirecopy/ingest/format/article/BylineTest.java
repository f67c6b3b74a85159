package org.wirecopy.ingest.format.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Author|Ann Author",
        "BY ANN AUTHOR|ANN AUTHOR",
        "by: Ann  Author|Ann Author",
        "Von Anna Muster|Anna Muster",
        "Par Anne Exemple|Anne Exemple",
        "Von Muster|Von Muster",
        "By Ann Author, |Ann Author",
        "Ann Author -|Ann Author",
        "Byron Author|Byron Author",
        "By the sea|By the sea",
        "R2 Author|R2 Author",
        "Jos. M. de Vries|Jos. M. de Vries"
      })
  void theNamesAreKeptWithoutWhatStandsBeforeThem(String written, String names) {
    assertThat(Byline.of(written)).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "10473", "#7", "https://daily.example/ann", "daily.example"})
  void whatIsNoNameIsNoByline(String written) {
    assertThat(Byline.of(written)).isNull();
  }
}
