package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExactKeyTest {
  @Test
  void theKeyIsTheHashOfTheFoldedText() {
    // printf 'hello world' | sha256sum
    assertThat(ExactKey.of(FoldedText.of("Hello, World!")))
        .isEqualTo("sha256:b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
  }

  @Test
  void quotationMarksAndLineEndsMakeNoDifference() {
    String one = ExactKey.of(FoldedText.of("“We want peace”,\nshe said."));
    String other = ExactKey.of(FoldedText.of("\"We want peace\", she said"));

    assertThat(one).isEqualTo(other);
  }

  @Test
  void anotherWordMakesADifference() {
    assertThat(ExactKey.of("we want peace")).isNotEqualTo(ExactKey.of("we want a peace"));
  }
}
