package org.wirecopy.store.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedStemsTest {
  private final RememberedStems remembered = new RememberedStems();
  private int stemmed;

  private String stem(String language, String word) {
    return remembered.of(
        language,
        word,
        () -> {
          stemmed++;
          return language + "-" + word;
        });
  }

  @Test
  void aWordIsStemmedOnceInEachLanguage() {
    stem("en", "gift");
    stem("de", "gift");

    assertThat(stem("en", "gift")).isEqualTo("en-gift");
    assertThat(stem("de", "gift")).isEqualTo("de-gift");
    assertThat(stemmed).isEqualTo(2);
  }

  @Test
  void wordsThatPutEachOtherOutKeepTheirStems() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        assertThat(stem("en", "w" + i)).isEqualTo("en-w" + i);
      }
    }
  }

  @Test
  void aLongWordIsNotRemembered() {
    String word = "x".repeat(33);

    stem("en", word);
    stem("en", word);

    assertThat(stemmed).isEqualTo(2);
  }
}
